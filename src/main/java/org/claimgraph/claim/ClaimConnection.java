package org.claimgraph.claim;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of claims.")
public class ClaimConnection extends Connection<Claim, ClaimEdge> {
    ClaimConnection(PageRequest.Part<ClaimEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
