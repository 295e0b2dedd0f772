package org.claimgraph.view.conflict;

import org.claimgraph.claim.Claim;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.reason.Reason;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Another claim that agrees or conflicts with a claim. */
@Description("Another claim that agrees or conflicts with this one.")
public class ClaimLink {
    private final Claim claim;
    private final ConflictKind kind;
    private final boolean apparent;
    private final Reason reason;

    ClaimLink(Claim claim, ConflictKind kind, boolean apparent, Reason reason) {
        this.claim = claim;
        this.kind = kind;
        this.apparent = apparent;
        this.reason = reason;
    }

    /** How the claims compare, not yet rendered. */
    Reason reason() {
        return reason;
    }

    @NonNull
    @Description("The other claim.")
    public Claim getClaim() {
        return claim;
    }

    @Description("How the claims differ; null if they do not.")
    public ConflictKind getKind() {
        return kind;
    }

    @Description("Whether the conflict is only apparent: both claims can be true.")
    public boolean isApparent() {
        return apparent;
    }
}
