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

        @NonNull @Description("Why; kept with the act.") String reason,

        @Description(
                "A text of at most 100 characters that names this act among those of the same key. Sent again with the same input, it gives the result of the first time and changes nothing; with another input it is an error.")
        String idempotencyKey)
        implements ActInput {}
