package org.claimgraph.ingest;

import org.claimgraph.claim.ClaimDraft;

/**
 * A claim as read from a file.
 *
 * @param key names what the claim says something about, so that a newer version of the file with another value corrects it;
 *     null without one
 */
public record ImportedClaim(ClaimDraft draft, String key) {}
