package org.claimgraph.curation;

import org.claimgraph.claim.SupersessionKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of supersedeClaim. */
@Input("SupersedeClaimInput")
@Description("The input of supersedeClaim.")
public record SupersedeClaimInput(
        @Id @NonNull @Description("The id of the claim that no longer counts.")
        String older,

        @Id @NonNull @Description("The id of the claim that takes its place; it must not supersede another one.")
        String newer,

        @NonNull @Description("Why it takes its place.") SupersessionKind kind,

        @NonNull @Description("Why; kept with the act.") String reason,

        @Description(
                "A text of at most 100 characters that names this act among those of the same key. Sent again with the same input, it gives the result of the first time and changes nothing; with another input it is an error.")
        String idempotencyKey)
        implements ActInput {}
