package org.claimgraph.source;

import java.util.List;

/**
 * Where a quote stands in a text.
 *
 * @param places the places that match equally well; one unless the quote is ambiguous, none for an ORPHAN
 */
public record QuoteMatch(MatchQuality quality, List<TextRange> places) {
    public boolean isAmbiguous() {
        return places.size() > 1;
    }
}
