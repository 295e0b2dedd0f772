package org.claimgraph.ingest;

import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.SupersessionKind;

/**
 * A claim as read from a file.
 *
 * @param key names what the claim says something about, so that a newer version of the file with another value corrects it;
 *     null without one
 * @param supersedes the key of the claim that it supersedes; null for none
 * @param supersessionKind why it supersedes that claim; null for none
 */
public record ImportedClaim(ClaimDraft draft, String key, String supersedes, SupersessionKind supersessionKind) {
    public ImportedClaim(ClaimDraft draft, String key) {
        this(draft, key, null, null);
    }
}
