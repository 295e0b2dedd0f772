package org.claimgraph.graph.value;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A number of something. */
@Description("A number of something.")
public record Quantity(
        @NonNull @Description("How many.") Decimal amount,

        @NonNull @Description("Of what: a unit in capitals, for example YEAR, HOUR or PIECE.")
        String unit,

        @NonNull @Description("How the printed number bounds the true one.")
        Bound bound)
        implements Value {
    public Quantity {
        requireNonNull(amount, "amount");
        requireNonNull(unit, "unit");
        bound = requireNonNullElse(bound, Bound.EXACT);
        Range.check(amount, null, bound);
    }

    @Override
    public String canonical() {
        return "quantity " + amount + " " + unit + " " + bound;
    }
}
