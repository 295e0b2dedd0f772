package org.claimgraph.view.timeline;

import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.TimeValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A time of a claim in a timeline. */
@Description("A time of a claim in a timeline.")
public record TimelineEntry(
        @NonNull @Description("The time, with its precision. A year is sorted by its first day.")
        TimeValue when,

        @NonNull
        @Description(
                "What happened at the time. Entries in the timeline of an entity are HAPPENED, BEGAN or HELD only.")
        TimelineEntryKind kind,

        @NonNull @Description("The claim.") Claim claim) {}
