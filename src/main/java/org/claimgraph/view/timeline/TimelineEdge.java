package org.claimgraph.view.timeline;

import org.claimgraph.claim.Claim;
import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("An entry of a timeline and its place in it.")
public class TimelineEdge extends Edge<TimelineEntry> {
    TimelineEdge(Claim node, String cursor) {
        super(new TimelineEntry(node.getValidTime(), node), cursor);
    }
}
