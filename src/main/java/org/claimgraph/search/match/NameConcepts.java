package org.claimgraph.search.match;

import org.claimgraph.search.analysis.NameParser;
import org.claimgraph.search.analysis.NameToken;

/** Words of different sound that mean the same: translations of descriptive words, and nicknames. */
final class NameConcepts {
    private static final double TRANSLATED = 0.9;
    private static final double RELATED = 0.7;
    private static final int SHORTEST = 3;
    private static final double NICKNAME = 0.88;
    private static final double WITH_ARTICLE = 0.95;

    private NameConcepts() {}

    static double similarity(NameToken one, NameToken other, boolean person) {
        if (person) {
            return NameParser.areNicknames(one, other) || isShortened(one.text(), other.text())
                    ? NICKNAME
                    : hasArticle(one, other) || hasArticle(other, one) ? WITH_ARTICLE : 0;
        }
        boolean isSame = one.concept() != null && one.concept().equals(other.concept());
        return !isSame ? 0 : one.script() == other.script() ? RELATED : TRANSLATED;
    }

    /** Whether the long word is the short one with the Arabic article before it, as in Alsisi. */
    private static boolean hasArticle(NameToken longWord, NameToken shortWord) {
        return shortWord.text().length() >= SHORTEST
                && longWord.text().length() == shortWord.text().length() + 2
                && longWord.text().endsWith(shortWord.text())
                && (longWord.text().startsWith("al") || longWord.text().startsWith("el"));
    }

    /** Whether one word begins with the other, as Jeffrey does with Jeff. */
    private static boolean isShortened(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST && (one.startsWith(other) || other.startsWith(one));
    }
}
