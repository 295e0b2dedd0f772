package org.claimgraph.view.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.claimgraph.graph.TextFolding;
import org.claimgraph.graph.value.Conversion;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;

/**
 * How two values stand to each other.
 *
 * @param uneven whether one says the same with more room than the other
 * @param distance between their numbers, in percent of the first
 */
record ValueComparison(Sort sort, boolean uneven, String words, int distance) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FARTHEST = 9999;

    /** Whether both may be true at once. */
    enum Sort {
        SAME,
        DIFFERENT,
        /** One of them is left open. */
        OPEN,
        /** Numbers of different units. */
        INCOMPARABLE
    }

    static ValueComparison of(Value one, Value other, BigDecimal tolerance) {
        if (one.normal().equals(other.normal())) {
            return same("the same value");
        }
        if (one instanceof UnknownValue || other instanceof UnknownValue) {
            return opened(one, other);
        }
        if (one instanceof TimeValue time && other instanceof TimeValue otherTime) {
            return ofTimes(time, otherTime);
        }
        Interval first = Interval.of(one);
        Interval second = Interval.of(other);
        if (first != null && second != null) {
            return ofNumbers(one, other, tolerance);
        }
        boolean sameWords = one instanceof TextValue words
                && other instanceof TextValue others
                && TextFolding.fold(words.value()).equals(TextFolding.fold(others.value()));
        return sameWords
                ? same("the same words")
                : different(ValueText.of(one) + " here, " + ValueText.of(other) + " there", 0);
    }

    private static ValueComparison opened(Value one, Value other) {
        if (one instanceof UnknownValue && other instanceof UnknownValue) {
            return same("both leave the value open");
        }
        return one instanceof NoValue || other instanceof NoValue
                ? different(ValueText.of(one) + " here, " + ValueText.of(other) + " there", 0)
                : new ValueComparison(Sort.OPEN, false, "one of them leaves the value open", 0);
    }

    private static ValueComparison ofTimes(TimeValue one, TimeValue other) {
        String words = TimeComparison.words(one) + " here, " + TimeComparison.words(other) + " there";
        if (!TimeComparison.dated(one) || !TimeComparison.dated(other)) {
            return new ValueComparison(Sort.OPEN, false, words, 0);
        }
        return TimeComparison.apart(one, other) ? different(words, 0) : new ValueComparison(Sort.SAME, true, words, 0);
    }

    private static ValueComparison ofNumbers(Value one, Value other, BigDecimal tolerance) {
        Interval first = Interval.of(one);
        Interval second = Interval.of(other);
        String how = "";
        if (!first.unit().equals(second.unit())) {
            Interval converted = converted(one, second.unit());
            Interval otherConverted = converted(other, first.unit());
            if (converted == null && otherConverted == null) {
                return new ValueComparison(
                        Sort.INCOMPARABLE,
                        false,
                        "%s and %s do not compare: no source states a rate between them"
                                .formatted(first.unit(), second.unit()),
                        0);
            }
            how = ", by the conversion that a source states";
            first = converted == null ? first : converted;
            second = converted == null ? otherConverted : second;
        }
        BigDecimal percent = percent(first, second);
        if (!first.meets(second, tolerance)) {
            return different(ValueText.distance(percent) + how, farthest(percent));
        }
        if (first.openEnds() != second.openEnds()) {
            Value wider = first.openEnds() > second.openEnds() ? one : other;
            return new ValueComparison(
                    Sort.SAME, true, "“%s” is the wider statement".formatted(ValueText.of(wider)) + how, 0);
        }
        return same(
                percent.signum() == 0
                        ? "the same number" + how
                        : ValueText.distance(percent) + ", which is close enough" + how);
    }

    private static Interval converted(Value value, String unit) {
        if (!(value instanceof Money money) || money.per() != null) {
            return null;
        }
        return money.conversions().stream()
                .filter(conversion -> conversion.currency().equals(unit))
                .map(ValueComparison::interval)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Interval interval(Conversion conversion) {
        return Interval.of(new Money(conversion.amount(), null, conversion.currency(), conversion.bound(), null, null));
    }

    private static BigDecimal percent(Interval one, Interval other) {
        BigDecimal from = one.middle();
        return from.signum() == 0
                ? other.middle().multiply(HUNDRED)
                : other.middle().subtract(from).multiply(HUNDRED).divide(from.abs(), MathContext.DECIMAL64);
    }

    private static int farthest(BigDecimal percent) {
        return percent.abs().min(BigDecimal.valueOf(FARTHEST)).intValue();
    }

    private static ValueComparison same(String words) {
        return new ValueComparison(Sort.SAME, false, words, 0);
    }

    private static ValueComparison different(String words, int distance) {
        return new ValueComparison(Sort.DIFFERENT, false, words, distance);
    }
}
