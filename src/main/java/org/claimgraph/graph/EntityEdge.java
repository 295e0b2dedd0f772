package org.claimgraph.graph;

import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("An entity and its place in a list.")
public class EntityEdge extends Edge<Entity> {
    public EntityEdge(Entity node, String cursor) {
        super(node, cursor);
    }
}
