package org.claimgraph.view.conflict;

import org.claimgraph.claim.Claim;
import org.claimgraph.view.compare.ConflictKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Another claim, and how it stands to this one. */
@Description("Another claim, and how it stands to this one.")
public record ClaimLink(
        @NonNull @Description("The other claim.") Claim claim,

        @Description("In what it differs; null where it does not.")
        ConflictKind kind,

        @Description("Whether the difference is only apparent: the two can both be true.")
        boolean apparent,

        @NonNull
        @Description(
                "How it stands to this one, in English words: \"2 % below, same as-of\" tells that its number is lower. Here is this claim, there the other.")
        String reason) {}
