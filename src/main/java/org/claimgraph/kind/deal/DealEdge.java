package org.claimgraph.kind.deal;

import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A deal and its place in a list.")
public class DealEdge extends Edge<Deal> {
    DealEdge(Deal node, String cursor) {
        super(node, cursor);
    }
}
