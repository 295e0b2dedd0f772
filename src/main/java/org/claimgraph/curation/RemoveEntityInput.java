package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of removeEntity. */
@Input("RemoveEntityInput")
@Description("The input of removeEntity.")
public record RemoveEntityInput(
        @Id @NonNull @Description("The id of an entity.") String entity,

        @NonNull @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
