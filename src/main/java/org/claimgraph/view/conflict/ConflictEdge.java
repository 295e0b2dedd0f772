package org.claimgraph.view.conflict;

import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A conflict and its place in a list.")
public class ConflictEdge extends Edge<Conflict> {
    ConflictEdge(Conflict node, String cursor) {
        super(node, cursor);
    }
}
