package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of attachText. */
@Input("AttachTextInput")
@Description("The input of attachText.")
public record AttachTextInput(
        @Id @NonNull @Description("The id of the document.") String document,

        @NonNull @Description("The whole text. Its SHA-256 must equal the content hash of the document.")
        String text,

        @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
