package org.claimgraph.view.relation;

import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A relation and its place in a list.")
public class RelationEdge extends Edge<Relation> {
    RelationEdge(Relation node, String cursor) {
        super(node, cursor);
    }
}
