package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of mergeEntities. */
@Input("MergeEntitiesInput")
@Description("The input of mergeEntities.")
public record MergeEntitiesInput(
        @NonNull @Description("The entity to merge. Its id stays valid and returns the other entity.")
        EntityReferenceInput from,

        @NonNull @Description("The entity to merge into.") EntityReferenceInput into,

        @NonNull @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
