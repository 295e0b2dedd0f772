package org.claimgraph.graph.value;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A number of units. */
@Description("A number of units, for example years or employees.")
public record Quantity(
        @NonNull @Description("The number of units.") Decimal amount,

        @NonNull @Description("The unit in capitals, for example YEAR, HOUR or PIECE.")
        String unit,

        @NonNull @Description("How the number relates to the true number.")
        Bound bound)
        implements Value {
    public Quantity {
        requireNonNull(amount, "amount");
        requireNonNull(unit, "unit");
        bound = requireNonNullElse(bound, Bound.EXACT);
        RangeCheck.check(amount, null, bound, null);
    }

    @Override
    @NonNull
    @Description("The type of the value.")
    public ValueType getType() {
        return ValueType.QUANTITY;
    }

    @Override
    public String canonical() {
        return "quantity " + amount + " " + unit + " " + bound;
    }
}
