package org.claimgraph.claim;

import org.claimgraph.platform.database.Sql;

/**
 * The rule which claims count, in Java and in SQL: a claim counts while the ledger holds it, another claim does not
 * supersede it and its rank is not {@link Rank#DEPRECATED}. Only claims that count confirm or contradict others, make up
 * facts and relations, and are summed.
 *
 * <p>Both forms below the first expect claims that the ledger holds or held, as every list of claims is read by {@link
 * TemporalFilter#condition()}; a superseded or deprecated claim stays in such a list but does not count.
 */
public final class CountingClaims {
    private CountingClaims() {}

    /** The whole rule as a condition on the table alias {@code c}, for now or a past moment; it begins with {@code and}. */
    public static Sql condition(TemporalFilter at) {
        return at.condition().add("and").add(amongHeld(at));
    }

    /** The rule for claims in the table alias {@code c} that the ledger holds or held; to be joined by {@code and}. */
    public static Sql amongHeld(TemporalFilter at) {
        return at.rank().add("<> 'DEPRECATED' and not").add(at.superseded());
    }

    /** The rule for a claim that the ledger holds or held. */
    static boolean amongHeld(Rank rank, boolean superseded) {
        return rank != Rank.DEPRECATED && !superseded;
    }
}
