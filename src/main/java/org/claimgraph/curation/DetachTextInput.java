package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of detachText. */
@Input("DetachTextInput")
@Description("The input of detachText.")
public record DetachTextInput(
        @Id @NonNull @Description("The id of a document with a text.")
        String document,

        @NonNull @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
