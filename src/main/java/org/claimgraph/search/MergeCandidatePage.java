package org.claimgraph.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of pairs of entities that may be the same. */
@Description(
        "A page of pairs of entities that may be the same. The pairs are computed while the entities are gone through, so they are not counted.")
public record MergeCandidatePage(
        @NonNull
        @Description(
                "The pairs, by the id of the entity and then by score. A page can be empty although there are more.")
        List<@NonNull MergeCandidate> nodes,

        @Description("Whether there are entities that were not gone through yet.")
        boolean hasNextPage,

        @Description("The argument after for the next page; null if there is none.")
        String endCursor) {
    public MergeCandidatePage {
        nodes = List.copyOf(nodes);
    }
}
