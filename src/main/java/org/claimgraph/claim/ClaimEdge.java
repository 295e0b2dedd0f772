package org.claimgraph.claim;

import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A claim and its place in a list.")
public class ClaimEdge extends Edge<Claim> {
    ClaimEdge(Claim node, String cursor) {
        super(node, cursor);
    }
}
