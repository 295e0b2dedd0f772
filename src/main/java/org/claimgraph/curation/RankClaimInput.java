package org.claimgraph.curation;

import org.claimgraph.claim.Rank;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of rankClaim. */
@Input("RankClaimInput")
@Description("The input of rankClaim.")
public record RankClaimInput(
        @Id @NonNull @Description("The id of a claim.") String claim,

        @NonNull @Description("The new rank among the claims of its fact.")
        Rank rank,

        @Description("The reason, shown with the claim; required for ranks other than NORMAL.")
        String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
