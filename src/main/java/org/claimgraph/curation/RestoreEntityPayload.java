package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.graph.Entity;
import org.claimgraph.platform.input.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result of restoreEntity. */
@Description("The result of restoreEntity.")
public record RestoreEntityPayload(
        @NonNull @Description("What is wrong with the input, all at once; empty if the act was done.")
        List<@NonNull UserError> errors,

        @Description("The entity; null if there are errors.")
        Entity entity) {}
