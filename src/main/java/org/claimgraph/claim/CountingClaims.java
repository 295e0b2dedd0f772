package org.claimgraph.claim;

import org.claimgraph.platform.database.Sql;

/**
 * Decides which claims count, in Java and in SQL: a claim counts if it is not retracted, no other claim supersedes it and
 * its rank is not {@link Rank#DEPRECATED}. Only claims that count confirm or contradict others, form facts and relations, and
 * are included in sums.
 *
 * <p>Both methods {@code amongHeld} expect claims selected with {@link TemporalFilter#condition()}. That selection includes
 * superseded and deprecated claims, which do not count.
 */
public final class CountingClaims {
    private CountingClaims() {}

    /** The whole rule as a condition on the table alias {@code c}, as of the transaction time; it begins with {@code and}. */
    public static Sql condition(TemporalFilter at) {
        return at.condition().add("and").add(amongHeld(at));
    }

    /** The rule for selected claims in the table alias {@code c}, without a leading {@code and}. */
    public static Sql amongHeld(TemporalFilter at) {
        return at.rank().add("<> 'DEPRECATED' and not").add(at.superseded());
    }

    /** The rule for a selected claim. */
    static boolean amongHeld(Rank rank, boolean superseded) {
        return rank != Rank.DEPRECATED && !superseded;
    }
}
