package org.claimgraph.view.timeline;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a timeline.")
public class TimelineConnection extends Connection<TimelineEntry, TimelineEdge> {
    TimelineConnection(PageRequest.Part<TimelineEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
