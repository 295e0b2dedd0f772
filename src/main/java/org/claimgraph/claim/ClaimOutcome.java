package org.claimgraph.claim;

/**
 * What became of a draft.
 *
 * @param claim the key of the claim
 * @param problem why it was rejected, in one sentence; null unless it was
 */
public record ClaimOutcome(String claim, Result result, String problem) {
    /** Whether the ledger holds the claim now, and whether it did before. */
    public enum Result {
        /** It is recorded now. */
        NEW,
        /** The ledger held it. */
        KNOWN,
        /** The ledger held it, and its summary or printed value changed. */
        REWORDED,
        /** It was retracted and is no longer. */
        RESTORED,
        /** A curator has retracted it, and it stays retracted. */
        WITHHELD,
        /** It cannot be recorded. */
        REJECTED
    }
}
