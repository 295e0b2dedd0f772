package org.claimgraph.view.conflict;

import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.Page;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of conflicts.")
public class ConflictConnection extends Connection<Conflict, ConflictEdge> {
    ConflictConnection(Page.Part<ConflictEdge> part, Integer totalCount) {
        super(part, totalCount);
    }
}
