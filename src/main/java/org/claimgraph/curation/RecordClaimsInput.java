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

        @Description("The reason, recorded with the act.") String reason,

        @Description(
                "A text of at most 100 characters, unique among the acts of your API key. A request repeated with the same key and input changes nothing and returns the first result; with the same key and another input it is an error.")
        String idempotencyKey)
        implements ActInput {}
