package org.claimgraph.graph;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of entities.")
public class EntityConnection extends Connection<Entity, EntityEdge> {
    public EntityConnection(PageRequest.Part<EntityEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
