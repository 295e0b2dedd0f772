package org.claimgraph.view.resolution;

import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.Value;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The value that a policy selects, with the claims behind it and those rejected. */
@Description("The value that a policy selects, with the claims behind it and those rejected.")
public record Resolution(
        @NonNull @Description("The policy.") ResolutionPolicy policy,

        @Description("The selected value; null if the policy selects none: see `reason`.")
        Value value,

        @NonNull @Description("The reason why this value, or no value, was selected, in English.")
        String reason,

        @NonNull @Description("The claims that support the value.")
        List<@NonNull Claim> claims,

        @NonNull @Description("The other claims of the fact, each with the reason for its rejection.")
        List<@NonNull Rejection> rejected) {}
