package org.claimgraph.search.index;

import java.util.List;
import org.jboss.logging.Logger;

/**
 * The searches that an instance runs by itself once its index is open. They load the classes, the folding tables and the data of ICU
 * that every search needs, which would otherwise take most of the time of the first request, on a busy machine up to its deadline.
 */
final class SearchWarmUp {
    private static final Logger LOG = Logger.getLogger(SearchWarmUp.class);
    /** A name, a word in quotation marks, and names in scripts that are romanized with data of their own. */
    private static final List<String> TEXTS = List.of("Microsoft \"agreement\"", "微軟", "مايكروسوفت");

    private volatile int searches;

    /** How many searches it has run. */
    int searches() {
        return searches;
    }

    void run(IndexStore store) {
        try {
            for (String text : TEXTS) {
                SearchRequest request = new SearchRequest(text, List.of(), List.of());
                TextMatch match = TextMatch.of(text);
                store.search(searcher -> IndexSearch.of(searcher, request)).hits().stream()
                        .limit(1)
                        .forEach(hit -> hit.matched(match));
                searches++;
            }
        } catch (RuntimeException failure) {
            LOG.debug("The search could not be warmed up", failure);
        }
    }
}
