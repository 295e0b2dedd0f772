package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.graph.Entity;
import org.claimgraph.platform.input.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result of mergeEntities. */
@Description("The result of mergeEntities.")
public record MergeEntitiesPayload(
        @NonNull @Description("All errors in the input; empty if the act was done.")
        List<@NonNull UserError> errors,

        @Description("The entity that stays; null if there are errors.")
        Entity entity) {}
