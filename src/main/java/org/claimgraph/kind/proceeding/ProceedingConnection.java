package org.claimgraph.kind.proceeding;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of proceedings.")
public class ProceedingConnection extends Connection<Proceeding, ProceedingEdge> {
    ProceedingConnection(PageRequest.Part<ProceedingEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
