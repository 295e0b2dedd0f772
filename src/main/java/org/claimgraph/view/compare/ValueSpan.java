package org.claimgraph.view.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;

/**
 * Where a number or date with two ends lies, to find those that can be compatible with it without comparing all.
 *
 * @param unit only values of one unit can be compatible
 */
public record ValueSpan(String unit, BigDecimal low, BigDecimal high) {
    private static final BigDecimal LARGEST_TOLERANCE = BigDecimal.valueOf(50);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Null for a value without two ends, or one with conversions to other units. */
    public static ValueSpan of(Value value) {
        if (value instanceof TimeValue time) {
            return time.from() == null || time.to() == null
                    ? null
                    : new ValueSpan("days", days(time.from()), days(time.to()));
        }
        NumberInterval number = NumberInterval.of(value);
        return number == null
                        || number.openEnds() > 0
                        || value instanceof Money money && !money.conversions().isEmpty()
                ? null
                : new ValueSpan(number.unit(), number.low(), number.high());
    }

    private static BigDecimal days(LocalDate day) {
        return BigDecimal.valueOf(day.toEpochDay());
    }

    public BigDecimal width() {
        return high.subtract(low);
    }

    /**
     * The span that every span meets that is compatible with this one.
     *
     * @param tolerance in percent
     * @return null if the tolerance is too large to tell
     */
    public ValueSpan reach(BigDecimal tolerance) {
        if (tolerance.compareTo(LARGEST_TOLERANCE) > 0) {
            return null;
        }
        BigDecimal fraction = tolerance
                .divide(HUNDRED.subtract(tolerance), MathContext.DECIMAL64)
                .multiply(new BigDecimal("1.000001"));
        return new ValueSpan(
                unit,
                low.subtract(low.abs().multiply(fraction)),
                high.add(high.abs().multiply(fraction)));
    }
}
