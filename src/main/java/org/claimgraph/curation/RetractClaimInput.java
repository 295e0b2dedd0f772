package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of retractClaim. */
@Input("RetractClaimInput")
@Description("The input of retractClaim.")
public record RetractClaimInput(
        @Id @NonNull @Description("The id of a claim.") String claim,

        @NonNull @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
