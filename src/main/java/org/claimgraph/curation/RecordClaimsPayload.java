package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.platform.input.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result of recordClaims. */
@Description("The result of recordClaims.")
public record RecordClaimsPayload(
        @NonNull @Description("What is wrong with the input, all at once; empty if the act was done.")
        List<@NonNull UserError> errors,

        @Description(
                "The claims in the order of the input; null if there are errors. One that was recorded before is that one.")
        List<Claim> claims,

        @Description("How many of them are new; null if there are errors.")
        Integer recorded) {}
