package org.claimgraph.kind.regulator;

import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A regulator and its place in a list.")
public class RegulatorEdge extends Edge<Regulator> {
    RegulatorEdge(Regulator node, String cursor) {
        super(node, cursor);
    }
}
