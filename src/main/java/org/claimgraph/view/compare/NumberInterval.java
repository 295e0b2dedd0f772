package org.claimgraph.view.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ExclusiveEnds;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.Value;

/**
 * The interval in which the true number lies; a null end is open.
 *
 * @param exclusive the ends that are excluded, as in "more than 10"; null for none
 * @param unit currency, share or unit in capitals; intervals of different units are not comparable
 */
public record NumberInterval(BigDecimal low, BigDecimal high, ExclusiveEnds exclusive, String unit) {
    private static final BigDecimal ABOUT = new BigDecimal("0.05");
    private static final String SHARE_UNIT = "% of ";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The interval of a value; null for a value that is not a number. */
    public static NumberInterval of(Value value) {
        return switch (value) {
            case Money money ->
                of(
                        money.amount(),
                        money.maxAmount(),
                        money.bound(),
                        money.exclusive(),
                        money.per() == null
                                ? money.currency()
                                : money.currency() + " per " + money.per().toUpperCase(Locale.ROOT));
            case Share share ->
                of(share.percent(), share.maxPercent(), share.bound(), share.exclusive(), SHARE_UNIT + share.of());
            case Quantity quantity ->
                of(
                        quantity.amount(),
                        quantity.maxAmount(),
                        quantity.bound(),
                        quantity.exclusive(),
                        quantity.unit().toUpperCase(Locale.ROOT));
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

    private static NumberInterval of(
            Decimal amount, Decimal maxAmount, Bound bound, ExclusiveEnds exclusive, String unit) {
        BigDecimal number = amount.number();
        return switch (bound) {
            case EXACT -> new NumberInterval(number, number, null, unit);
            case ABOUT -> new NumberInterval(number, number, null, unit).widened(ABOUT);
            case MORE_THAN -> new NumberInterval(number, null, ExclusiveEnds.LOWER, unit);
            case AT_LEAST -> new NumberInterval(number, null, null, unit);
            case LESS_THAN -> new NumberInterval(null, number, ExclusiveEnds.UPPER, unit);
            case AT_MOST -> new NumberInterval(null, number, null, unit);
            case BETWEEN -> new NumberInterval(number, maxAmount.number(), exclusive, unit);
        };
    }

    private NumberInterval widened(BigDecimal fraction) {
        return new NumberInterval(
                low == null ? null : low.subtract(low.abs().multiply(fraction)),
                high == null ? null : high.add(high.abs().multiply(fraction)),
                exclusive,
                unit);
    }

    /**
     * Whether both intervals can contain the same number after widening either by the tolerance in percent, which makes the
     * relation symmetric. Touching ends overlap unless one of them is excluded. A single number overlaps "more than" itself,
     * since printed numbers are rounded, but not a range with two ends that excludes it; zero and the whole are not rounded. No tolerance makes a number overlap a
     * range of which it lies on the other side of an excluded end, "less than" overlap "more than", or "at most 50" overlap
     * "more than 50".
     */
    boolean overlaps(NumberInterval other, BigDecimal tolerance) {
        if (!unit.equals(other.unit) || separated(other)) {
            return false;
        }
        BigDecimal fraction = tolerance.divide(HUNDRED, MathContext.DECIMAL64);
        return widened(fraction).meets(other) || other.widened(fraction).meets(this);
    }

    /**
     * Whether an excluded end lies between both, and one is a number and the other a range, or both are open on their other side
     * or end at the same number.
     */
    private boolean separated(NumberInterval other) {
        return separatedBelow(other) || other.separatedBelow(this);
    }

    private boolean separatedBelow(NumberInterval higher) {
        return ends(higher)
                && excludesEnd(higher)
                && (low == null && higher.high == null
                        || high.compareTo(higher.low) == 0
                        || isLimit()
                        || higher.isLimit()
                        || isNumber() && higher.isRange()
                        || isRange() && higher.isNumber());
    }

    /** Whether this excludes its upper end, or the higher one its lower end. */
    private boolean excludesEnd(NumberInterval higher) {
        return ExclusiveEnds.upper(exclusive) || ExclusiveEnds.lower(higher.exclusive);
    }

    private boolean meets(NumberInterval other) {
        return !ends(other) && !other.ends(this);
    }

    /** Whether this interval ends before the other begins. */
    private boolean ends(NumberInterval other) {
        if (high == null || other.low == null) {
            return false;
        }
        boolean excluded = excludesEnd(other) && !isHalfOpenAtNumber(other) && !other.isHalfOpenAtNumber(this);
        return high.compareTo(other.low) < (excluded ? 1 : 0);
    }

    /** Whether it is of shares in percent. */
    boolean isShare() {
        return unit.startsWith(SHARE_UNIT);
    }

    private boolean isHalfOpenAtNumber(NumberInterval number) {
        return openEnds() == 1 && number.isNumber() && !number.isLimit();
    }

    /** Whether it is zero, or a whole of which shares are parts. */
    private boolean isLimit() {
        return isNumber() && (low.signum() == 0 || isShare() && low.compareTo(HUNDRED) == 0);
    }

    /** What intervals share that only differ by where they begin and end. */
    Object form() {
        return List.of(unit, String.valueOf(exclusive), low == null, high == null, isNumber(), isLimit());
    }

    private boolean isRange() {
        return openEnds() == 0 && !isNumber();
    }

    private boolean isNumber() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    /**
     * Orders intervals from narrow to wide: fewer open ends, then less width, then the smaller number, then more excluded
     * ends. Of two that are open on the same side, the one inside the other is narrower: "more than 13" before "more than 10".
     */
    public int compareNarrowness(NumberInterval other) {
        int open = Integer.compare(openEnds(), other.openEnds());
        if (open != 0) {
            return open;
        }
        int inside = openEnds() == 0 ? width().compareTo(other.width()) : compareOpen(other);
        if (inside != 0) {
            return inside;
        }
        int edges = edge().compareTo(other.edge());
        return edges != 0 ? edges : Integer.compare(other.excludedEnds(), excludedEnds());
    }

    /** Those without a lower end first; of two without an upper end, the one that begins later. */
    private int compareOpen(NumberInterval other) {
        return low == null || other.low == null
                ? Boolean.compare(low != null, other.low != null)
                : other.low.compareTo(low);
    }

    private BigDecimal width() {
        return high.subtract(low);
    }

    private int excludedEnds() {
        return (ExclusiveEnds.lower(exclusive) ? 1 : 0) + (ExclusiveEnds.upper(exclusive) ? 1 : 0);
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
