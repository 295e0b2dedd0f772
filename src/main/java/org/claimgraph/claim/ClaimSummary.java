package org.claimgraph.claim;

import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.ValueDisplay;
import org.claimgraph.graph.vocabulary.Predicate;

/** Makes the English summary of a claim that comes without one. */
public final class ClaimSummary {
    private static final int MAX_LENGTH = 500;

    private ClaimSummary() {}

    /** Label and value, for example "Total investment: more than 13,000,000,000 USD"; a negated claim begins with "not". */
    public static String of(Predicate predicate, Polarity polarity, Value value) {
        String text = "%s%s: %s"
                .formatted(
                        polarity == Polarity.NEGATED ? "not " : "",
                        predicate.label(),
                        ValueDisplay.of(value, key -> key));
        return text.length() <= MAX_LENGTH ? text : cut(text) + "…";
    }

    /** The beginning of the text, without half a character at its end. */
    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end);
    }
}
