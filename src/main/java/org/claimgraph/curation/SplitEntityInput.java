package org.claimgraph.curation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of splitEntity. */
@Input("SplitEntityInput")
@Description("The input of splitEntity.")
public record SplitEntityInput(
        @Id @NonNull @Description("The id of the merged entity, which becomes separate again.")
        String entity,

        @NonNull @Description("The reason, recorded with the act.")
        String reason,

        @Description(
                "A text of at most 100 characters, unique among the acts of your API key. A request repeated with the same key and input changes nothing and returns the first result; with the same key and another input it is an error.")
        String idempotencyKey)
        implements ActInput {}
