package org.claimgraph.search.match;

import org.claimgraph.search.analysis.NameParser;
import org.claimgraph.search.analysis.NameToken;

/** Words of different sound that mean the same: translations of descriptive words, and nicknames. */
final class NameConcepts {
    private static final double TRANSLATED = 0.9;
    private static final double NICKNAME = 0.88;

    private NameConcepts() {}

    static double similarity(NameToken one, NameToken other, boolean person) {
        if (person) {
            return NameParser.areNicknames(one, other) ? NICKNAME : 0;
        }
        return one.concept() != null && one.concept().equals(other.concept()) ? TRANSLATED : 0;
    }
}
