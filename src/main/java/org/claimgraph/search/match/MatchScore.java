package org.claimgraph.search.match;

import java.util.List;

/**
 * A score and its reasons.
 *
 * @param value from 0 to 1
 */
public record MatchScore(double value, List<MatchFeature> features) {
    public MatchScore {
        features = List.copyOf(features);
    }
}
