package org.claimgraph.view.compare;

/**
 * How two claims stand to each other.
 *
 * @param kind in what they differ; null where they do not
 * @param reason in English words, seen from the first claim: "2 % below" says that the second one's number is lower
 * @param distance between two numbers, in percent of the first; 0 where there are none
 */
public record Verdict(Outcome outcome, ConflictKind kind, String reason, int distance) {
    /** How two claims stand to each other, in a word. */
    public enum Outcome {
        /** They say the same, or one says it more exactly. */
        AGREES,
        /** They cannot both be true. */
        CONTRADICTS,
        /** They look like a contradiction and are none. */
        APPARENT,
        /** They cannot be compared, for example for their currencies. */
        INCOMPARABLE,
        /** They answer different questions. */
        UNRELATED
    }

    static Verdict agrees(ConflictKind difference, String reason) {
        return new Verdict(Outcome.AGREES, difference, reason, 0);
    }

    static Verdict unrelated(String reason) {
        return new Verdict(Outcome.UNRELATED, null, reason, 0);
    }

    static Verdict apparent(ConflictKind kind, String reason) {
        return new Verdict(Outcome.APPARENT, kind, reason, 0);
    }

    public boolean agrees() {
        return outcome == Outcome.AGREES;
    }

    public boolean contradicts() {
        return outcome == Outcome.CONTRADICTS;
    }

    /** Whether it looks like a contradiction: two dates of which one is less exact do, though the claims agree. */
    public boolean isApparent() {
        return kind != null && !contradicts();
    }
}
