package org.claimgraph.view.resolution;

import org.claimgraph.claim.Claim;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A claim that a resolution rejects. */
@Description("A claim that a resolution rejects.")
public record Rejection(
        @NonNull @Description("The claim.") Claim claim,

        @NonNull @Description("Why the claim is rejected, in English.")
        String reason) {}
