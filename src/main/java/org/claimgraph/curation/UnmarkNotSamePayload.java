package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.graph.Entity;
import org.claimgraph.platform.input.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result of unmarkNotSame. */
@Description("The result of unmarkNotSame.")
public record UnmarkNotSamePayload(
        @NonNull @Description("All errors in the input; empty if the act was done.")
        List<@NonNull UserError> errors,

        @Description("The two entities; null if there are errors.")
        List<Entity> entities) {}
