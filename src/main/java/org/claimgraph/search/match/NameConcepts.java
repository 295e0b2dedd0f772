package org.claimgraph.search.match;

import org.claimgraph.search.analysis.NameParser;
import org.claimgraph.search.analysis.NameToken;

/** Words of different sound that mean the same: translations of descriptive words, and nicknames. */
final class NameConcepts {
    private static final double TRANSLATED = 0.9;
    private static final double RELATED = 0.7;
    private static final int SHORTEST = 3;
    private static final double NICKNAME = 0.88;

    private NameConcepts() {}

    static double similarity(NameToken one, NameToken other, boolean person) {
        if (person) {
            return NameParser.areNicknames(one, other) || isShortened(one.text(), other.text()) ? NICKNAME : 0;
        }
        boolean isSame = one.concept() != null && one.concept().equals(other.concept());
        return !isSame ? 0 : one.script() == other.script() ? RELATED : TRANSLATED;
    }

    /** Whether one word begins with the other, as Jeffrey does with Jeff. */
    private static boolean isShortened(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST && (one.startsWith(other) || other.startsWith(one));
    }
}
