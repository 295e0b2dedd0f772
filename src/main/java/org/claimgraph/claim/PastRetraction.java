package org.claimgraph.claim;

import java.time.Instant;

/** A time in which a claim was retracted, before it was restored. */
public record PastRetraction(Instant retracted, Instant restored) {}
