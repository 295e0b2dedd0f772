package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of redactClaim. */
@Input("RedactClaimInput")
@Description("The input of redactClaim.")
public record RedactClaimInput(
        @Id @NonNull @Description("The id of a claim.") String claim,

        @NonNull @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
