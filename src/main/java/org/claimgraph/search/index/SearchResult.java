package org.claimgraph.search.index;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param hits the best ones, in order
 * @param total how many there are
 * @param facets how many hits there are of each value, by field of {@link IndexFields}
 */
public record SearchResult(List<RankedHit> hits, int total, Map<String, Map<String, Integer>> facets) {
    static final SearchResult EMPTY = new SearchResult(List.of(), 0, Map.of());
}
