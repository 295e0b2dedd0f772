package org.claimgraph.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The hits of a search, counted by what they have in common. */
@Description("Counts of all hits of a search by their values, the most frequent value first.")
public final class SearchFacets {
    private static final int MOST = 50;
    private final Map<String, Map<String, Integer>> counts;

    SearchFacets(Map<String, Map<String, Integer>> counts) {
        this.counts = counts;
    }

    private List<SearchFacet> of(String field) {
        return counts.getOrDefault(field, Map.of()).entrySet().stream()
                .map(entry -> new SearchFacet(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(SearchFacet::count).reversed().thenComparing(SearchFacet::value))
                .limit(MOST)
                .toList();
    }

    @NonNull
    @Description("Number of hits of each kind.")
    public List<@NonNull SearchFacet> getKinds() {
        return of("kind");
    }

    @NonNull
    @Description("Number of hits in each language of their texts.")
    public List<@NonNull SearchFacet> getLanguages() {
        return of("language");
    }

    @NonNull
    @Description("Number of claims and documents of each publisher.")
    public List<@NonNull SearchFacet> getPublishers() {
        return of("publisher");
    }

    @NonNull
    @Description("Number of claims with each predicate.")
    public List<@NonNull SearchFacet> getPredicates() {
        return of("predicate");
    }
}
