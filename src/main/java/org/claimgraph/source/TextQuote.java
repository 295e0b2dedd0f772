package org.claimgraph.source;

import org.claimgraph.engine.execution.ApiException;

/**
 * Words quoted from a text, as the TextQuoteSelector of W3C Web Annotation.
 *
 * @param exact the quoted words
 * @param prefix the words right before them; null if not given
 * @param suffix the words right after them; null if not given
 */
public record TextQuote(String exact, String prefix, String suffix) {
    public TextQuote {
        if (exact == null || exact.isBlank()) {
            throw ApiException.badInput("A quote is empty: copy the words of the document that support the claim.");
        }
    }
}
