package org.claimgraph.curation;

import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A number of units. */
@Input("QuantityInput")
@Description("A number of units.")
public record QuantityInput(
        @NonNull @Description("The number of units.") Decimal amount,

        @NonNull @Description("The unit in capitals, for example YEAR, HOUR or PIECE.")
        String unit,

        @Description("How the printed number relates to the true one; EXACT by default.")
        Bound bound) {}
