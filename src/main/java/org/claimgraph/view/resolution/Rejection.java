package org.claimgraph.view.resolution;

import org.claimgraph.claim.Claim;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A claim that a resolution does not follow. */
@Description("A claim that a resolution does not follow.")
public record Rejection(
        @NonNull @Description("The claim.") Claim claim,

        @NonNull @Description("Why it is not followed, in English words.")
        String reason) {}
