package org.claimgraph.view.relation;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of relations.")
public class RelationConnection extends Connection<Relation, RelationEdge> {
    RelationConnection(PageRequest.Part<RelationEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
