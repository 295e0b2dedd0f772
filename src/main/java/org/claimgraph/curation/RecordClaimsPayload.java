package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.platform.input.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result of recordClaims. */
@Description("The result of recordClaims.")
public record RecordClaimsPayload(
        @NonNull @Description("All errors in the input; empty if the act was done.")
        List<@NonNull UserError> errors,

        @Description(
                "The claims in the order of the input, with those that were recorded before; null if there are errors.")
        List<Claim> claims,

        @Description("Number of claims that were not recorded before; null if there are errors.")
        Integer recorded) {}
