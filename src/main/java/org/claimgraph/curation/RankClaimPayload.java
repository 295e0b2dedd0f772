package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.platform.input.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result of rankClaim. */
@Description("The result of rankClaim.")
public record RankClaimPayload(
        @NonNull @Description("All errors in the input; empty if the act was done.")
        List<@NonNull UserError> errors,

        @Description("The claim; null if there are errors.") Claim claim) {}
