package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.graph.Entity;
import org.claimgraph.platform.input.UserError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result of unmarkNotSame. */
@Description("The result of unmarkNotSame.")
public record UnmarkNotSamePayload(
        @NonNull @Description("What is wrong with the input, all at once; empty if the act was done.")
        List<@NonNull UserError> errors,

        @Description("The two entities; null if there are errors.")
        List<Entity> entities) {}
