package org.claimgraph.view.timeline;

import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.TimeValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A dated claim in the timeline of an entity. */
@Description("A dated claim in the timeline of an entity.")
public record TimelineEntry(
        @NonNull @Description("The valid time of the claim, with its precision. A year is sorted by its first day.")
        TimeValue when,

        @NonNull @Description("The claim.") Claim claim) {}
