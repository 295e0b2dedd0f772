package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of restoreDocument. */
@Input("RestoreDocumentInput")
@Description("The input of restoreDocument.")
public record RestoreDocumentInput(
        @Id @NonNull @Description("The id of a document.") String document,

        @NonNull @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
