package org.claimgraph.view.compare;

import org.claimgraph.view.reason.Reason;

/**
 * The result of comparing two claims.
 *
 * @param kind how they differ; null if they do not
 * @param reason seen from the first claim: "2 % below" means that the number of the second is lower
 * @param distance the difference of two numbers that the reason states, in whole percent of the first, of shares in whole percentage points; 0 without numbers
 */
public record Verdict(Outcome outcome, ConflictKind kind, Reason reason, int distance) {
    /** The kind of result. */
    public enum Outcome {
        /** They say the same, one of them perhaps more precisely. */
        AGREES,
        /** They cannot both be true. */
        CONTRADICTS,
        /** They look like a contradiction but can both be true. */
        APPARENT,
        /** They cannot be compared, for example because of different currencies. */
        INCOMPARABLE,
        /** They answer different questions. */
        UNRELATED
    }

    static Verdict agrees(ConflictKind difference, Reason reason) {
        return new Verdict(Outcome.AGREES, difference, reason, 0);
    }

    static Verdict unrelated(Reason reason) {
        return new Verdict(Outcome.UNRELATED, null, reason, 0);
    }

    static Verdict apparent(ConflictKind kind, Reason reason) {
        return new Verdict(Outcome.APPARENT, kind, reason, 0);
    }

    public boolean agrees() {
        return outcome == Outcome.AGREES;
    }

    public boolean contradicts() {
        return outcome == Outcome.CONTRADICTS;
    }

    /** Whether it only looks like a contradiction; two dates of different precision do, although the claims agree. */
    public boolean isApparent() {
        return kind != null && !contradicts();
    }
}
