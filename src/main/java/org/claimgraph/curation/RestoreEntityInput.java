package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of restoreEntity. */
@Input("RestoreEntityInput")
@Description("The input of restoreEntity.")
public record RestoreEntityInput(
        @Id @NonNull @Description("The id of an entity.") String entity,

        @NonNull @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
