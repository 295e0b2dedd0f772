package org.claimgraph.kind.regulator;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of regulators.")
public class RegulatorConnection extends Connection<Regulator, RegulatorEdge> {
    RegulatorConnection(PageRequest.Part<RegulatorEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
