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

        @Description("Why; needed for ranks other than NORMAL, and shown with the claim.")
        String reason,

        @Description(
                "A text of at most 100 characters that names this act among those of the same key. Sent again with the same input, it gives the result of the first time and changes nothing; with another input it is an error.")
        String idempotencyKey)
        implements ActInput {}
