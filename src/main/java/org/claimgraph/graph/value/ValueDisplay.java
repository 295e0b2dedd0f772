package org.claimgraph.graph.value;

import java.util.Locale;
import java.util.function.Function;

/** The canonical English text of a value, for example "more than 13,000,000,000 USD" or "2019 to 2023". */
public final class ValueDisplay {
    private static final int GROUP = 3;

    private ValueDisplay() {}

    /**
     * The text of a value.
     *
     * @param entityName returns the name of an entity by its key
     */
    public static String of(Value value, Function<String, String> entityName) {
        return switch (value) {
            case Money money ->
                bounded(money.bound(), money.amount(), money.maxAmount(), money.exclusive(), " " + money.currency())
                        + (money.per() == null ? "" : " per " + words(money.per()));
            case Share share ->
                bounded(share.bound(), share.percent(), share.maxPercent(), share.exclusive(), " %")
                        + (share.of() == ShareOf.OTHER
                                ? ""
                                : " of " + words(share.of().name()));
            case Quantity quantity ->
                bounded(
                        quantity.bound(),
                        quantity.amount(),
                        quantity.maxAmount(),
                        quantity.exclusive(),
                        " " + words(quantity.unit()));
            case TimeValue time -> TimeDisplay.of(time);
            case EntityValue entity ->
                entity.entityId() == null ? entity.entityText() : entityName.apply(entity.entityId());
            case TextValue text -> text.text();
            case BooleanValue answer -> answer.isTrue() ? "yes" : "no";
            case UnknownValue _ -> "unknown";
            case NoValue _ -> "none";
        };
    }

    private static String bounded(Bound bound, Decimal amount, Decimal max, ExclusiveEnds exclusive, String unit) {
        String number = grouped(amount);
        return switch (bound) {
                    case EXACT -> number;
                    case ABOUT -> "about " + number;
                    case MORE_THAN -> "more than " + number;
                    case AT_LEAST -> "at least " + number;
                    case LESS_THAN -> "less than " + number;
                    case AT_MOST -> "at most " + number;
                    case BETWEEN -> range(number, grouped(max), exclusive);
                }
                + unit;
    }

    private static String range(String from, String to, ExclusiveEnds exclusive) {
        return switch (exclusive) {
            case null -> from + " to " + to;
            case LOWER -> "more than " + from + " and at most " + to;
            case UPPER -> "at least " + from + " and less than " + to;
            case BOTH -> "more than " + from + " and less than " + to;
        };
    }

    private static String words(String capitals) {
        return capitals.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The number with a comma between groups of three digits before the decimal point. */
    static String grouped(Decimal number) {
        String text = number.toString();
        int point = text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        int first = text.startsWith("-") ? 1 : 0;
        for (int at = (point < 0 ? text.length() : point) - GROUP; at > first; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
