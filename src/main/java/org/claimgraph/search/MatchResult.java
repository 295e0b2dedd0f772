package org.claimgraph.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The entities that an example may mean. */
@Description("The entities that an example may mean.")
public record MatchResult(
        @NonNull @Description("The entities, the most likely first; empty if there is none.")
        List<@NonNull MatchCandidate> candidates) {
    public MatchResult {
        candidates = List.copyOf(candidates);
    }
}
