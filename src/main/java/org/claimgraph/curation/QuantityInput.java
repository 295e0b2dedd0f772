package org.claimgraph.curation;

import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ExclusiveEnds;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A number of units. */
@Input("QuantityInput")
@Description("A number of units.")
public record QuantityInput(
        @NonNull @Description("The number of units; the lower end where the bound is BETWEEN.")
        Decimal amount,

        @Description("The upper end; only where the bound is BETWEEN.")
        Decimal maxAmount,

        @NonNull @Description("The unit in capitals, for example YEAR, HOUR or PIECE.")
        String unit,

        @Description("How the printed number relates to the true one; EXACT by default.")
        Bound bound,

        @Description("The ends that the range excludes; by default none.")
        ExclusiveEnds exclusive) {}
