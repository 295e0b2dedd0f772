package org.claimgraph.claim;

import java.util.List;

/**
 * A fact as read from what is stored.
 *
 * @param claims its claims, in ledger order, then those of other facts that contest it; null if no claims were read
 */
public record ReadFact(FactSummary summary, List<PlacedClaim> claims) {}
