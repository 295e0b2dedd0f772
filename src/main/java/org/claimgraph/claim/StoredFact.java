package org.claimgraph.claim;

/**
 * A fact as stored, so that facts can be listed and counted without reading their claims.
 *
 * @param otherSubject the other end of a symmetric predicate; null for other facts
 * @param sequence the place of its first claim in the ledger
 */
public record StoredFact(
        String key,
        String question,
        String subject,
        String otherSubject,
        String predicate,
        long sequence,
        FactStatus status) {
    /**
     * What changes while claims are recorded, ranked, superseded and retracted.
     *
     * @param state the name of the state; {@link #WITHOUT_CLAIMS} while the fact has no claim that is not retracted
     */
    public record FactStatus(String state, int identifiedSources, int unidentifiedSources) {
        private static final String WITHOUT_CLAIMS = "NONE";

        /** The status of a fact without claims. */
        public static final FactStatus EMPTY = new FactStatus(WITHOUT_CLAIMS, 0, 0);
    }
}
