package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of markNotSame. */
@Input("MarkNotSameInput")
@Description("The input of markNotSame.")
public record MarkNotSameInput(
        @NonNull @Description("One of the entities.") EntityReferenceInput one,

        @NonNull @Description("The other one.") EntityReferenceInput other,

        @NonNull @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
