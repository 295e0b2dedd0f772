package org.claimgraph.curation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of recordClaims. */
@Input("RecordClaimsInput")
@Description("The input of recordClaims.")
public record RecordClaimsInput(
        @NonNull @Description("The claims, 1 to 100.") List<@NonNull ClaimInput> claims,

        @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
