package org.claimgraph.claim;

import org.claimgraph.graph.value.Value;

/**
 * A fact as stored, so that facts can be listed and counted without reading their claims.
 *
 * @param otherSubject the other end of a symmetric predicate; null for other facts
 */
public record StoredFact(
        String key,
        String question,
        String subject,
        String otherSubject,
        String predicate,
        FactStatus status,
        FactContent content) {
    /**
     * What changes while claims are recorded, ranked, superseded and retracted. Its former versions are kept.
     *
     * @param state the name of the state; {@link #WITHOUT_CLAIMS} while the fact has no claim that is not retracted
     */
    public record FactStatus(String state, int identifiedSources, int unidentifiedSources) {
        private static final String WITHOUT_CLAIMS = "NONE";

        /** The status of a fact without claims. */
        public static final FactStatus EMPTY = new FactStatus(WITHOUT_CLAIMS, 0, 0);
    }

    /**
     * What else is read of a fact as it is now. Its former versions are not kept.
     *
     * @param sequence the place in the ledger of its first claim that is not retracted
     * @param viewpoint the subject from whose end the values of a symmetric predicate are seen
     * @param coversSeveralEvents whether its claims speak of several events at once
     * @param value the value if the claims give only one, else null
     */
    public record FactContent(long sequence, String viewpoint, boolean coversSeveralEvents, Value value) {}
}
