package org.claimgraph.view.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.Value;

/**
 * A printed number as the span in which the true one lies; a null end is open.
 *
 * @param strict whether its one end is not in it: "more than 10" is not 10
 * @param unit what the numbers count: spans of different units do not compare
 */
public record Interval(BigDecimal low, BigDecimal high, boolean strict, String unit) {
    private static final BigDecimal ABOUT = new BigDecimal("0.05");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The span of a value; null for a value that is no number. */
    public static Interval of(Value value) {
        return switch (value) {
            case Money money ->
                of(
                        money.amount(),
                        money.maxAmount(),
                        money.bound(),
                        money.per() == null ? money.currency() : money.currency() + " per " + money.per());
            case Share share -> of(share.percent(), share.maxPercent(), share.bound(), "% of " + share.of());
            case Quantity quantity -> of(quantity.amount(), null, quantity.bound(), quantity.unit());
            default -> null;
        };
    }

    /** The span of the printed numbers, "about" taken at its word; null for a value that is no number. */
    public static Interval printed(Value value) {
        return switch (value) {
            case Money money
            when money.bound() == Bound.ABOUT ->
                of(new Money(money.amount(), null, money.currency(), Bound.EXACT, money.per(), null));
            case Share share
            when share.bound() == Bound.ABOUT -> of(new Share(share.percent(), null, Bound.EXACT, share.of()));
            case Quantity quantity
            when quantity.bound() == Bound.ABOUT -> of(new Quantity(quantity.amount(), quantity.unit(), Bound.EXACT));
            default -> of(value);
        };
    }

    private static Interval of(Decimal amount, Decimal maxAmount, Bound bound, String unit) {
        BigDecimal number = amount.number();
        return switch (bound) {
            case EXACT -> new Interval(number, number, false, unit);
            case ABOUT -> new Interval(number, number, false, unit).widened(ABOUT);
            case MORE_THAN, AT_LEAST -> new Interval(number, null, bound == Bound.MORE_THAN, unit);
            case LESS_THAN, AT_MOST -> new Interval(null, number, bound == Bound.LESS_THAN, unit);
            case BETWEEN -> new Interval(number, maxAmount.number(), false, unit);
        };
    }

    private Interval widened(BigDecimal part) {
        return new Interval(
                low == null ? null : low.subtract(low.abs().multiply(part)),
                high == null ? null : high.add(high.abs().multiply(part)),
                strict,
                unit);
    }

    /**
     * Whether the same number may lie in both, the one further from zero widened by the tolerance in percent, so that it
     * makes no difference which is asked. Ends that touch count unless one of them is strict; a single number counts with
     * its own bound all the same, for both are printed rounded. No tolerance lets "less than" reach "more than".
     */
    boolean meets(Interval other, BigDecimal tolerance) {
        if (!unit.equals(other.unit) || part(other)) {
            return false;
        }
        BigDecimal part = tolerance.divide(HUNDRED, MathContext.DECIMAL64);
        return widened(part).touches(other) || other.widened(part).touches(this);
    }

    /** Whether the one reaches up from a number and the other down from the same or a lower one, which one of them excludes. */
    private boolean part(Interval other) {
        return (strict || other.strict)
                && openEnds() == 1
                && other.openEnds() == 1
                && (low == null) != (other.low == null)
                && !touches(other);
    }

    private boolean touches(Interval other) {
        return !ends(other) && !other.ends(this);
    }

    /** Whether it ends before the other begins. */
    private boolean ends(Interval other) {
        if (high == null || other.low == null) {
            return false;
        }
        boolean excluded = (strict || other.strict) && !isNumber() && !other.isNumber();
        return high.compareTo(other.low) < (excluded ? 1 : 0);
    }

    private boolean isNumber() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    /** Whether it tells more than the other: less room, or the same room further up. */
    public int compareNarrowness(Interval other) {
        int open = Integer.compare(openEnds(), other.openEnds());
        if (open != 0) {
            return open;
        }
        int width = low == null || high == null || other.low == null || other.high == null
                ? 0
                : high.subtract(low).compareTo(other.high.subtract(other.low));
        return width != 0 ? width : edge().compareTo(other.edge());
    }

    int openEnds() {
        return (low == null ? 1 : 0) + (high == null ? 1 : 0);
    }

    /** The number in the middle; of a span with an open end, the known end. */
    BigDecimal middle() {
        return low == null || high == null ? edge() : low.add(high).divide(BigDecimal.TWO);
    }

    private BigDecimal edge() {
        return low != null ? low : high;
    }
}
