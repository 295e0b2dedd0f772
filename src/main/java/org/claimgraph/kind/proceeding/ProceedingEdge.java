package org.claimgraph.kind.proceeding;

import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A proceeding and its place in a list.")
public class ProceedingEdge extends Edge<Proceeding> {
    ProceedingEdge(Proceeding node, String cursor) {
        super(node, cursor);
    }
}
