package org.claimgraph.graph.value;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.claimgraph.engine.execution.ApiException;
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
        ShareOf of,

        @Description("The ends that the range excludes where the bound is BETWEEN; null if it includes both.")
        ExclusiveEnds exclusive)
        implements Value {
    private static final Decimal ALL = new Decimal("100");
    private static final Decimal NOTHING = new Decimal("0");

    public Share {
        requireNonNull(percent, "percent");
        bound = requireNonNullElse(bound, Bound.EXACT);
        of = requireNonNullElse(of, ShareOf.OTHER);
        RangeCheck.check(percent, maxPercent, bound, exclusive);
        checkPossible(percent, bound);
        if (maxPercent != null) {
            checkPossible(maxPercent, bound);
        }
    }

    /** A share, or a range of shares that includes its ends. */
    public Share(Decimal percent, Decimal maxPercent, Bound bound, ShareOf of) {
        this(percent, maxPercent, bound, of, null);
    }

    private static void checkPossible(Decimal percent, Bound bound) {
        boolean empty =
                bound == Bound.MORE_THAN && percent.equals(ALL) || bound == Bound.LESS_THAN && percent.equals(NOTHING);
        if (empty || percent.compareTo(NOTHING) < 0 || percent.compareTo(ALL) > 0) {
            throw ApiException.badInput(
                    "A share must lie between 0 and 100 percent: %s with the bound %s.".formatted(percent, bound));
        }
    }

    @Override
    @NonNull
    @Description("The type of the value.")
    public ValueType getType() {
        return ValueType.SHARE;
    }

    @Override
    public String canonical() {
        return "share " + percent + " " + maxPercent + " " + bound + " " + of + ExclusiveEnds.canonical(exclusive);
    }
}
