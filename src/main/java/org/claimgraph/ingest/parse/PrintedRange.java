package org.claimgraph.ingest.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range as printed: "10-20", "EUR 10 to 20 million", "between 10 and 20".
 *
 * @param low the text of the lower end
 * @param high the text of the upper end
 */
public record PrintedRange(String low, String high) {
    private static final Pattern RANGE = Pattern.compile(
            "(?:(?:between|from|zwischen|von)\\s+)?([^-–]*\\d[^-–]*?)\\s*(?:[-–]|\\b(?:to|and|bis|und)\\b)\\s*(\\S?\\S?\\S?\\s*\\d.*)",
            Pattern.CASE_INSENSITIVE);
    private static final int MAX_LENGTH = 200;

    /** The range that the text states; empty if it states none. */
    public static Optional<PrintedRange> parse(String text) {
        String stripped = text.strip();
        Matcher match = RANGE.matcher(stripped);
        return stripped.length() <= MAX_LENGTH && match.matches()
                ? Optional.of(
                        new PrintedRange(match.group(1).strip(), match.group(2).strip()))
                : Optional.empty();
    }
}
