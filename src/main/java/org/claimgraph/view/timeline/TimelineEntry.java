package org.claimgraph.view.timeline;

import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.TimeValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A dated claim in the story of an entity. */
@Description("A dated claim in the story of an entity.")
public record TimelineEntry(
        @NonNull @Description("When it is or was so, with its precision: a year stands at its first day and is no day.")
        TimeValue when,

        @NonNull @Description("What is said.") Claim claim) {}
