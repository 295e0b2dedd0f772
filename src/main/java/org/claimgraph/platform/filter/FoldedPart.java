package org.claimgraph.platform.filter;

import java.util.List;
import java.util.stream.Stream;

/**
 * A folded part of a text, which a condition looks for in folded texts.
 *
 * @param beginsWord whether it must stand at the beginning of a word
 * @param endsWord whether it must stand at the end of a word
 */
public record FoldedPart(String text, boolean beginsWord, boolean endsWord) {
    /** A part that may stand anywhere. */
    public FoldedPart(String text) {
        this(text, false, false);
    }

    /** The patterns, without the final wildcard of those that are open at the end, of texts that begin with the part. */
    List<Pattern> atStart() {
        return endsWord
                ? List.of(new Pattern("", text, false), new Pattern("", text + " ", true))
                : List.of(new Pattern("", text, true));
    }

    /** The patterns of texts that contain the part. */
    List<Pattern> anywhere() {
        Stream<String> before = beginsWord ? Stream.of("", "% ") : Stream.of("%");
        return before.flatMap(
                        start -> atStart().stream().map(pattern -> new Pattern(start, pattern.text, pattern.isOpen)))
                .toList();
    }

    /**
     * A pattern of a text.
     *
     * @param before wildcards before the text
     * @param isOpen whether anything may follow
     */
    record Pattern(String before, String text, boolean isOpen) {}
}
