package org.claimgraph.view.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.claimgraph.graph.value.BooleanValue;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;

/** Values in English words. */
public final class ValueText {
    private static final String[] SCALES = {"", " thousand", " million", " billion", " trillion"};
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int FIRST_SCALE = 2;
    private static final int DIGITS = 3;

    private ValueText() {}

    public static String of(Value value) {
        return switch (value) {
            case Money money ->
                bounded(money.bound(), money.amount(), money.maxAmount(), " " + money.currency())
                        + (money.per() == null ? "" : " per " + money.per().toLowerCase(java.util.Locale.ROOT));
            case Share share -> bounded(share.bound(), share.percent(), share.maxPercent(), " %");
            case Quantity quantity ->
                bounded(
                        quantity.bound(),
                        quantity.amount(),
                        null,
                        " " + quantity.unit().toLowerCase(java.util.Locale.ROOT));
            case TimeValue when -> TimeComparison.words(when);
            case TextValue text -> "“" + text.value() + "”";
            case EntityValue entity ->
                entity.entityId() == null ? "“" + entity.text() + "”" : EntityPlaceholders.entity(entity.entityId());
            case BooleanValue truth -> truth.truth() ? "yes" : "no";
            case UnknownValue _ -> "a value that is not given";
            case NoValue _ -> "none";
        };
    }

    private static String bounded(Bound bound, Decimal amount, Decimal max, String unit) {
        String number = number(amount.number());
        return switch (bound) {
            case EXACT -> number + unit;
            case ABOUT -> "about " + number + unit;
            case MORE_THAN -> "more than " + number + unit;
            case AT_LEAST -> "at least " + number + unit;
            case LESS_THAN -> "less than " + number + unit;
            case AT_MOST -> "at most " + number + unit;
            case BETWEEN -> number + " to " + number(max.number()) + unit;
        };
    }

    /** The number by its largest scale that leaves few digits: "13 billion". */
    static String number(BigDecimal number) {
        for (int scale = SCALES.length - 1; scale >= FIRST_SCALE; scale--) {
            BigDecimal part = number.divide(THOUSAND.pow(scale)).stripTrailingZeros();
            if (part.abs().compareTo(BigDecimal.ONE) >= 0 && part.scale() <= DIGITS) {
                return part.toPlainString() + SCALES[scale];
            }
        }
        return new Decimal(number).toString();
    }

    /** How far the second number lies from the first, in percent of it: "2 % below". */
    static String distance(BigDecimal percent) {
        BigDecimal size = percent.abs();
        BigDecimal rounded = size.setScale(size.compareTo(BigDecimal.TEN) < 0 ? 1 : 0, RoundingMode.HALF_UP);
        return new Decimal(rounded) + (percent.signum() < 0 ? " % below" : " % above");
    }
}
