package org.claimgraph.graph.value;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A number of units. */
@Description("A number of units, for example years or employees.")
public record Quantity(
        @NonNull @Description("The number of units; the lower end where the bound is BETWEEN.")
        Decimal amount,

        @Description("The upper end where the bound is BETWEEN, else null.")
        Decimal maxAmount,

        @NonNull @Description("The unit in capitals, for example YEAR, HOUR or PIECE.")
        String unit,

        @NonNull @Description("How the number relates to the true number.")
        Bound bound,

        @Description("The ends that the range excludes where the bound is BETWEEN; null if it includes both.")
        ExclusiveEnds exclusive)
        implements Value {
    public Quantity {
        requireNonNull(amount, "amount");
        requireNonNull(unit, "unit");
        bound = requireNonNullElse(bound, Bound.EXACT);
        RangeCheck.check(amount, maxAmount, bound, exclusive);
    }

    /** A number, not a range. */
    public Quantity(Decimal amount, String unit, Bound bound) {
        this(amount, null, unit, bound, null);
    }

    @Override
    @NonNull
    @Description("The type of the value.")
    public ValueType getType() {
        return ValueType.QUANTITY;
    }

    @Override
    public String canonical() {
        String range = maxAmount == null ? "" : " to " + maxAmount + ExclusiveEnds.canonical(exclusive);
        return "quantity " + amount + " " + unit + " " + bound + range;
    }
}
