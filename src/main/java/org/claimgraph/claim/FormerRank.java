package org.claimgraph.claim;

import java.time.Instant;

/** A rank that a claim had until a transaction time, and the reason for it. */
public record FormerRank(Instant until, Rank rank, String reason) {}
