package org.claimgraph.regulator;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.Page;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of regulators.")
public class RegulatorConnection extends Connection<Regulator, RegulatorEdge> {
    RegulatorConnection(Page.Part<RegulatorEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
