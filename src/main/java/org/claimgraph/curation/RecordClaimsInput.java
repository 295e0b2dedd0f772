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

        @Description("Why; kept with the act.") String reason,

        @Description(
                "A text of at most 100 characters that names this act among those of the same key. Sent again with the same input, it gives the result of the first time and changes nothing; with another input it is an error.")
        String idempotencyKey)
        implements ActInput {}
