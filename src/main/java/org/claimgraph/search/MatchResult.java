package org.claimgraph.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The entities that may be the one an example describes. */
@Description("The entities that may be the one an example describes.")
public record MatchResult(
        @NonNull @Description("The candidates, the most likely first; empty if there are none.")
        List<@NonNull MatchCandidate> candidates) {
    public MatchResult {
        candidates = List.copyOf(candidates);
    }
}
