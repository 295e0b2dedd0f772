package org.claimgraph.view.conflict;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of conflicts.")
public class ConflictConnection extends Connection<Conflict, ConflictEdge> {
    ConflictConnection(PageRequest.Part<ConflictEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
