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

        @NonNull @Description(ActInput.REASON) String reason,

        @Description(ActInput.IDEMPOTENCY_KEY) String idempotencyKey)
        implements ActInput {}
