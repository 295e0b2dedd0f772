package org.claimgraph.search.index;

import java.util.List;

/**
 * What is searched for.
 *
 * @param kinds empty for every kind
 * @param languages BCP 47; empty for every language
 * @param hidden the keys of predicates whose claims are not found, in a fixed order
 */
public record SearchRequest(String text, List<SearchKind> kinds, List<String> languages, List<String> hidden) {
    public SearchRequest {
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
        hidden = List.copyOf(hidden);
    }

    /** A search that finds claims with every predicate. */
    SearchRequest(String text, List<SearchKind> kinds, List<String> languages) {
        this(text, kinds, languages, List.of());
    }
}
