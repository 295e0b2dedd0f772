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
        @Id @NonNull @Description("The id of the claim that is superseded.")
        String older,

        @Id
        @NonNull
        @Description("The id of the claim that supersedes it; it must not supersede another claim already.")
        String newer,

        @NonNull @Description("Why the newer claim supersedes the older one.")
        SupersessionKind kind,

        @NonNull @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
