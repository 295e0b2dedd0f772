package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.graph.Entity;
import org.claimgraph.platform.input.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result of splitEntity. */
@Description("The result of splitEntity.")
public record SplitEntityPayload(
        @NonNull @Description("All errors in the input; empty if the act was done.")
        List<@NonNull UserError> errors,

        @Description("The entity that is separate again; null if there are errors.")
        Entity entity,

        @Description("The entity that it was merged into; null if there are errors.")
        Entity from) {}
