package org.claimgraph.view.resolution;

import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.Value;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The value that a policy chooses, with what it rests on and what it leaves aside. */
@Description("The value that a policy chooses, with the claims that it rests on and those that it leaves aside.")
public record Resolution(
        @NonNull @Description("The policy.") ResolutionPolicy policy,

        @Description("The chosen value; null where the policy chooses none: see the reason.")
        Value value,

        @NonNull @Description("Why this value, or why none, in English words.")
        String reason,

        @NonNull @Description("The claims that the value rests on.")
        List<@NonNull Claim> claims,

        @NonNull @Description("Every other claim of the fact, and why it is not followed.")
        List<@NonNull Rejection> rejected) {}
