package org.claimgraph.kind.deal;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of deals.")
public class DealConnection extends Connection<Deal, DealEdge> {
    DealConnection(PageRequest.Part<DealEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
