package org.claimgraph.view.conflict;

import org.claimgraph.claim.Claim;
import org.claimgraph.view.compare.ConflictKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Another claim, and how it stands to this one. */
@Description("Another claim, and how it stands to this one.")
public class ClaimLink {
    private final Claim claim;
    private final ConflictKind kind;
    private final boolean apparent;
    private final String reason;

    ClaimLink(Claim claim, ConflictKind kind, boolean apparent, String reason) {
        this.claim = claim;
        this.kind = kind;
        this.apparent = apparent;
        this.reason = reason;
    }

    /** How it stands to this one, before it is told with names. */
    String reason() {
        return reason;
    }

    @NonNull
    @Description("The other claim.")
    public Claim getClaim() {
        return claim;
    }

    @Description("In what it differs; null where it does not.")
    public ConflictKind getKind() {
        return kind;
    }

    @Description("Whether the difference is only apparent: the two can both be true.")
    public boolean isApparent() {
        return apparent;
    }
}
