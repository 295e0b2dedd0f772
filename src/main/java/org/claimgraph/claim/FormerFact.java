package org.claimgraph.claim;

import java.time.Instant;

/** The key of a fact that a claim belonged to until a transaction time. */
public record FormerFact(Instant until, String fact) {}
