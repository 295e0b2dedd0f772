package org.claimgraph.view.path;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A way from one entity to another over relations. */
@Description("A path from one entity to another over relations, followed in either direction.")
public record Path(
        @Description("Number of steps.") int length,

        @NonNull @Description("The steps from the first entity to the last one; empty from an entity to itself.")
        List<@NonNull PathStep> steps,

        @Description("The number of identified independent sources of its weakest step.")
        int independentSources,

        @Description(
                "Whether the search read all relations within the length. If false, it stopped after 20,000 relations on one level, and there may be other or shorter paths.")
        boolean complete) {
    public Path {
        steps = List.copyOf(steps);
    }
}
