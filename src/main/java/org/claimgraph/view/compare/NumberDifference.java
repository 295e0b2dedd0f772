package org.claimgraph.view.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.view.reason.Reason;
import org.claimgraph.view.reason.ReasonArgument;
import org.claimgraph.view.reason.ReasonTemplate;

/**
 * The difference of a second number from a first one.
 *
 * @param size in percent of the first number, of shares in percentage points; negative if the second number is lower
 * @param points whether it is in percentage points
 * @param helpful whether it tells a reader more than the numbers do: not from zero, across zero or to a multiple
 */
record NumberDifference(BigDecimal size, boolean points, boolean helpful) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MAX = BigDecimal.valueOf(99_999);
    private static final BigDecimal MAX_HELPFUL = BigDecimal.valueOf(1000);
    private static final String LESS_THAN = "less than 0.1";

    static NumberDifference of(NumberInterval one, NumberInterval other) {
        BigDecimal from = one.middle();
        BigDecimal to = other.middle();
        if (one.isShare()) {
            return new NumberDifference(to.subtract(from), true, true);
        }
        BigDecimal percent = from.signum() == 0
                ? to.multiply(HUNDRED)
                : to.subtract(from).multiply(HUNDRED).divide(from.abs(), MathContext.DECIMAL64);
        boolean helpful = from.signum() > 0 && to.signum() > 0 && percent.abs().compareTo(MAX_HELPFUL) < 0;
        return new NumberDifference(percent.min(MAX).max(MAX.negate()), false, helpful);
    }

    boolean isZero() {
        return size.signum() == 0;
    }

    /** The size without sign, in whole units. */
    int distance() {
        return size.abs().setScale(0, RoundingMode.HALF_UP).intValue();
    }

    /** The difference in words: "2 % below", "13.4 percentage points above". */
    Reason described() {
        BigDecimal absolute = size.abs();
        BigDecimal rounded = absolute.setScale(absolute.compareTo(BigDecimal.TEN) < 0 ? 1 : 0, RoundingMode.HALF_UP);
        return Reason.of(
                template(), ReasonArgument.text(rounded.signum() == 0 ? LESS_THAN : new Decimal(rounded).toString()));
    }

    private ReasonTemplate template() {
        boolean below = size.signum() < 0;
        if (points) {
            return below ? ReasonTemplate.POINTS_BELOW : ReasonTemplate.POINTS_ABOVE;
        }
        return below ? ReasonTemplate.BELOW : ReasonTemplate.ABOVE;
    }
}
