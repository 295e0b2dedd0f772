package org.claimgraph.view.compare;

import java.util.regex.Pattern;
import org.claimgraph.graph.TextFolding;

/**
 * Defines which texts are equal: those that differ at most in case, accents, spacing and hyphens, such as "non-profit",
 * "nonprofit" and "Non profit". A space or hyphen between two digits makes a difference, since "2-3" is not "23", and so does
 * a sign as in "AA-".
 */
public final class EqualTexts {
    private static final Pattern SPACING = Pattern.compile("(?<!\\p{N})\\s+|\\s+(?!\\p{N})");

    private EqualTexts() {}

    /** The form that equal texts share; the text itself if folding leaves nothing of it. */
    public static String key(String text) {
        String folded = TextFolding.fold(text);
        return folded.isEmpty() ? text.strip() : SPACING.matcher(folded).replaceAll("");
    }

    public static boolean areEqual(String one, String other) {
        return key(one).equals(key(other));
    }
}
