package org.claimgraph.view.compare;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.claimgraph.graph.value.ConvertedAmount;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.view.reason.Reason;
import org.claimgraph.view.reason.ReasonArgument;
import org.claimgraph.view.reason.ReasonTemplate;

/**
 * The result of comparing two values.
 *
 * @param widens whether one value includes the other
 * @param distance the difference of the numbers that the reason states, see {@link NumberDifference#distance}
 */
record ValueComparison(Sort sort, boolean widens, Reason reason, int distance) {

    /** Whether both can be true at the same time. */
    enum Sort {
        SAME,
        DIFFERENT,
        /** One of them is unknown. */
        OPEN,
        /** Numbers with different units, or different texts in different languages. */
        INCOMPARABLE
    }

    static ValueComparison of(Value one, Value other, BigDecimal tolerance) {
        if (one.canonical().equals(other.canonical())) {
            return same(Reason.of(ReasonTemplate.SAME_VALUE));
        }
        if (one instanceof UnknownValue || other instanceof UnknownValue) {
            return ofUnknown(one, other);
        }
        if (one instanceof TimeValue time && other instanceof TimeValue otherTime) {
            return ofTimes(time, otherTime);
        }
        NumberInterval first = NumberInterval.of(one);
        NumberInterval second = NumberInterval.of(other);
        if (first != null && second != null) {
            return ofNumbers(one, other, tolerance);
        }
        if (one instanceof TextValue text && other instanceof TextValue otherText) {
            return ofTexts(text, otherText);
        }
        boolean sameName = one instanceof EntityValue name
                && other instanceof EntityValue otherName
                && name.entityText() != null
                && otherName.entityText() != null
                && EqualTexts.areEqual(name.entityText(), otherName.entityText());
        return sameName ? same(Reason.of(ReasonTemplate.SAME_TEXT)) : different(described(one, other), 0);
    }

    private static ValueComparison ofTexts(TextValue one, TextValue other) {
        if (EqualTexts.areEqual(one.text(), other.text())) {
            return same(Reason.of(ReasonTemplate.SAME_TEXT));
        }
        return language(one).equals(language(other))
                ? different(described(one, other), 0)
                : new ValueComparison(
                        Sort.INCOMPARABLE,
                        false,
                        Reason.of(
                                ReasonTemplate.DIFFERENT_LANGUAGES,
                                ReasonArgument.text(one.language()),
                                ReasonArgument.text(other.language())),
                        0);
    }

    /** The language without script and region: texts in "en-US" and "en-GB" are comparable. */
    private static String language(TextValue text) {
        return Locale.forLanguageTag(text.language()).getLanguage();
    }

    private static ValueComparison ofUnknown(Value one, Value other) {
        if (one instanceof UnknownValue && other instanceof UnknownValue) {
            return same(Reason.of(ReasonTemplate.BOTH_UNKNOWN));
        }
        boolean besideNone = one instanceof NoValue || other instanceof NoValue;
        return new ValueComparison(
                Sort.OPEN, false, besideNone ? described(one, other) : Reason.of(ReasonTemplate.ONE_UNKNOWN), 0);
    }

    private static Reason described(Value one, Value other) {
        return Reason.of(ReasonTemplate.HERE_AND_THERE, ValueArguments.of(one), ValueArguments.of(other));
    }

    private static ValueComparison ofTimes(TimeValue one, TimeValue other) {
        Reason dates = TimeComparison.described(one, other);
        if (!TimeComparison.dated(one) || !TimeComparison.dated(other)) {
            return new ValueComparison(Sort.OPEN, false, dates, 0);
        }
        return TimeComparison.disjoint(one, other)
                ? different(dates, 0)
                : new ValueComparison(Sort.SAME, true, dates, 0);
    }

    private static ValueComparison ofNumbers(Value one, Value other, BigDecimal tolerance) {
        NumberInterval first = NumberInterval.of(one);
        NumberInterval second = NumberInterval.of(other);
        boolean converts = !first.unit().equals(second.unit());
        if (converts) {
            NumberInterval converted = converted(one, second.unit());
            NumberInterval otherConverted = converted(other, first.unit());
            if (converted == null && otherConverted == null) {
                return new ValueComparison(
                        Sort.INCOMPARABLE,
                        false,
                        Reason.of(
                                ReasonTemplate.NOT_COMPARABLE,
                                ReasonArgument.text(first.unit()),
                                ReasonArgument.text(second.unit())),
                        0);
            }
            first = converted == null ? first : converted;
            second = converted == null ? otherConverted : second;
        }
        NumberDifference difference = NumberDifference.of(first, second);
        if (!first.overlaps(second, tolerance)) {
            Reason numbers = described(one, other);
            return different(
                    converted(
                            difference.helpful()
                                    ? Reason.of(ReasonTemplate.NUMBERS_APART, numbers, difference.described())
                                    : numbers,
                            converts),
                    difference.distance());
        }
        if (first.openEnds() != second.openEnds()) {
            Value wider = first.openEnds() > second.openEnds() ? one : other;
            return new ValueComparison(
                    Sort.SAME,
                    true,
                    converted(Reason.of(ReasonTemplate.WIDER_STATEMENT, ValueArguments.of(wider)), converts),
                    0);
        }
        Reason near = difference.isZero()
                ? Reason.of(ReasonTemplate.SAME_NUMBER)
                : Reason.of(ReasonTemplate.WITHIN_TOLERANCE, difference.described());
        return same(converted(near, converts));
    }

    private static Reason converted(Reason reason, boolean converts) {
        return converts ? Reason.of(ReasonTemplate.BY_STATED_CONVERSION, reason) : reason;
    }

    private static NumberInterval converted(Value value, String unit) {
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

    private static NumberInterval interval(ConvertedAmount conversion) {
        return NumberInterval.of(
                new Money(conversion.amount(), null, conversion.currency(), conversion.bound(), null, null));
    }

    private static ValueComparison same(Reason reason) {
        return new ValueComparison(Sort.SAME, false, reason, 0);
    }

    private static ValueComparison different(Reason reason, int distance) {
        return new ValueComparison(Sort.DIFFERENT, false, reason, distance);
    }
}
