package org.claimgraph.claim;

import java.time.Instant;

/**
 * A time in which a claim took the place of another one.
 *
 * @param claim the key of the newer claim
 * @param superseded the key of the older one
 * @param kind why; null if that was not recorded
 */
public record FormerSupersession(
        String claim, String superseded, SupersessionKind kind, Instant since, Instant until) {}
