package org.claimgraph.claim;

import java.util.List;
import org.claimgraph.source.TextQuote;

/**
 * A claim as submitted by an import or a curator, which may have to be completed by its documents.
 *
 * @param key names what the claim says something about, so that a newer version of the file with another value corrects it;
 *     null without one
 * @param supersedes the key of the claim that it supersedes; null for none
 * @param supersessionKind why it supersedes that claim; null for none
 * @param quotes the evidence that is given by quotes, which are anchored when the claim is recorded
 * @param isAttributed whether the file says who makes the claim; else the document does, and the attribution of the draft only
 *     holds its place
 */
public record ImportedClaim(
        ClaimDraft draft,
        String key,
        String supersedes,
        SupersessionKind supersessionKind,
        List<EvidenceQuote> quotes,
        boolean isAttributed) {
    public ImportedClaim(ClaimDraft draft, String key) {
        this(draft, key, null, null, List.of(), true);
    }

    /**
     * Evidence given by a quote; the span at the same position of the draft only holds its place.
     *
     * @param position its position in the evidence of the draft
     */
    public record EvidenceQuote(int position, TextQuote quote) {}

    /** Whether it needs neither its attribution nor its quotes completed. */
    boolean isComplete() {
        return isAttributed && quotes.isEmpty();
    }
}
