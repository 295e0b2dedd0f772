package org.claimgraph.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * A fact as read from what is stored.
 *
 * @param claims its claims, in ledger order; null if no claims were read, or if they were read with their places
 * @param places its claims with their places, in ledger order, then those of other facts that contest it; null if no places
 *     were read
 */
public record ReadFact(FactSummary summary, List<Claim> claims, List<PlacedClaim> places) {
    /** A fact to which the claims have to be added. */
    static ReadFact of(FactSummary summary, FactColumns columns) {
        boolean listed = columns.claims() != null && !columns.arranged();
        return new ReadFact(summary, listed ? new ArrayList<>() : null, columns.arranged() ? new ArrayList<>() : null);
    }
}
