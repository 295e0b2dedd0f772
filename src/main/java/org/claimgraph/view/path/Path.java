package org.claimgraph.view.path;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A way from one entity to another over relations. */
@Description("A way from one entity to another over relations, in either direction of each.")
public record Path(
        @Description("Number of steps.") int length,

        @NonNull @Description("The steps from the first entity to the last one; empty from an entity to itself.")
        List<@NonNull PathStep> steps,

        @Description("The number of identified independent sources of its weakest step.")
        int independentSources,

        @Description(
                "Whether the search looked at all relations. If false, it stopped at entities with very many of them, and there may be other or shorter paths.")
        boolean complete) {
    public Path {
        steps = List.copyOf(steps);
    }
}
