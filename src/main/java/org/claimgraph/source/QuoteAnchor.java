package org.claimgraph.source;

import java.util.List;

/**
 * Finds quotes in a text: as they are, else folded (case, accents, spacing, width, punctuation), else with few changed letters. The
 * prefix and the suffix of a quote choose between several places; they need not match if there is only one.
 */
public final class QuoteAnchor {
    private final String text;
    private FoldedText folded;

    public QuoteAnchor(String text) {
        this.text = text;
    }

    public QuoteMatch find(TextQuote quote) {
        if (folded == null) {
            folded = FoldedText.of(text);
        }
        List<TextRange> places = folded.find(quote);
        if (places.isEmpty()) {
            TextRange similar = SimilarPassage.find(text, folded, quote.exact());
            return similar == null
                    ? new QuoteMatch(MatchQuality.ORPHAN, List.of())
                    : new QuoteMatch(MatchQuality.FUZZY, List.of(similar));
        }
        List<TextRange> identical = places.stream()
                .filter(place -> CodePoints.part(text, place.start(), place.end())
                        .equals(quote.exact().strip()))
                .toList();
        return identical.isEmpty()
                ? new QuoteMatch(MatchQuality.NORMALISED, places)
                : new QuoteMatch(MatchQuality.EXACT, identical);
    }
}
