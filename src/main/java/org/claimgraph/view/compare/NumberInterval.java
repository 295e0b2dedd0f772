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
 * The interval in which the true number lies; a null end is open.
 *
 * @param strict whether the only known end is excluded, as in "more than 10"
 * @param unit currency, share or unit; intervals of different units are not comparable
 */
public record NumberInterval(BigDecimal low, BigDecimal high, boolean strict, String unit) {
    private static final BigDecimal ABOUT = new BigDecimal("0.05");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The interval of a value; null for a value that is not a number. */
    public static NumberInterval of(Value value) {
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

    /** The interval of the printed numbers, with "about" taken as exact; null for a value that is not a number. */
    public static NumberInterval printed(Value value) {
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

    private static NumberInterval of(Decimal amount, Decimal maxAmount, Bound bound, String unit) {
        BigDecimal number = amount.number();
        return switch (bound) {
            case EXACT -> new NumberInterval(number, number, false, unit);
            case ABOUT -> new NumberInterval(number, number, false, unit).widened(ABOUT);
            case MORE_THAN, AT_LEAST -> new NumberInterval(number, null, bound == Bound.MORE_THAN, unit);
            case LESS_THAN, AT_MOST -> new NumberInterval(null, number, bound == Bound.LESS_THAN, unit);
            case BETWEEN -> new NumberInterval(number, maxAmount.number(), false, unit);
        };
    }

    private NumberInterval widened(BigDecimal fraction) {
        return new NumberInterval(
                low == null ? null : low.subtract(low.abs().multiply(fraction)),
                high == null ? null : high.add(high.abs().multiply(fraction)),
                strict,
                unit);
    }

    /**
     * Whether both intervals can contain the same number after widening either by the tolerance in percent, which makes the
     * relation symmetric. Touching ends overlap unless one of them is excluded; a single number overlaps an excluded end at
     * itself, since printed numbers are rounded. No tolerance makes "less than" overlap "more than".
     */
    boolean overlaps(NumberInterval other, BigDecimal tolerance) {
        if (!unit.equals(other.unit) || separated(other)) {
            return false;
        }
        BigDecimal fraction = tolerance.divide(HUNDRED, MathContext.DECIMAL64);
        return widened(fraction).meets(other) || other.widened(fraction).meets(this);
    }

    /** Whether one is open above, the other open below, and they do not touch because an end is excluded. */
    private boolean separated(NumberInterval other) {
        return (strict || other.strict)
                && openEnds() == 1
                && other.openEnds() == 1
                && (low == null) != (other.low == null)
                && !meets(other);
    }

    private boolean meets(NumberInterval other) {
        return !ends(other) && !other.ends(this);
    }

    /** Whether this interval ends before the other begins. */
    private boolean ends(NumberInterval other) {
        if (high == null || other.low == null) {
            return false;
        }
        boolean excluded = (strict || other.strict) && !isNumber() && !other.isNumber();
        return high.compareTo(other.low) < (excluded ? 1 : 0);
    }

    private boolean isNumber() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    /** Orders intervals from narrow to wide: fewer open ends, then less width, then the smaller number. */
    public int compareNarrowness(NumberInterval other) {
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

    /** The midpoint; the known end if one end is open. */
    BigDecimal middle() {
        return low == null || high == null ? edge() : low.add(high).divide(BigDecimal.TWO);
    }

    private BigDecimal edge() {
        return low != null ? low : high;
    }
}
