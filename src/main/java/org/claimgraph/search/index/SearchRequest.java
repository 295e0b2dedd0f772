package org.claimgraph.search.index;

import java.util.List;

/**
 * What is searched for.
 *
 * @param kinds empty for every kind
 * @param languages BCP 47; empty for every language
 */
public record SearchRequest(String text, List<SearchKind> kinds, List<String> languages) {
    public SearchRequest {
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
    }
}
