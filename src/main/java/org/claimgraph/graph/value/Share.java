package org.claimgraph.graph.value;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A share in percent. */
@Description("A share in percent.")
public record Share(
        @NonNull @Description("The share in percent; 49 means 49 %.")
        Decimal percent,

        @Description("The upper end in percent where the bound is BETWEEN, else null.")
        Decimal maxPercent,

        @NonNull @Description("How the number relates to the true number.")
        Bound bound,

        @NonNull @Description("What the percentage is a share of.")
        ShareOf of)
        implements Value {
    public Share {
        requireNonNull(percent, "percent");
        bound = requireNonNullElse(bound, Bound.EXACT);
        of = requireNonNullElse(of, ShareOf.OTHER);
        RangeCheck.check(percent, maxPercent, bound);
    }

    @Override
    @NonNull
    @Description("The type of the value.")
    public ValueType getType() {
        return ValueType.SHARE;
    }

    @Override
    public String canonical() {
        return "share " + percent + " " + maxPercent + " " + bound + " " + of;
    }
}
