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

        @NonNull @Description("The reason, recorded with the act.")
        String reason,

        @Description(
                "A text of at most 100 characters, unique among the acts of your API key. A request repeated with the same key and input changes nothing and returns the first result; with the same key and another input it is an error.")
        String idempotencyKey)
        implements ActInput {}
