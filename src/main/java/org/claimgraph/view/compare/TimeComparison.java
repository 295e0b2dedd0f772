package org.claimgraph.view.compare;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.Basis;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;

/** How times stand to each other. An open end is unknown: such a time holds for certain on its one known day only. */
public final class TimeComparison {
    private TimeComparison() {}

    /** Whether the time has a calendar date. */
    static boolean dated(TimeValue time) {
        return time != null && (time.from() != null || time.to() != null);
    }

    /** Whether nothing speaks against a day that both share: a time that is not dated rules nothing out. */
    static boolean meet(TimeValue one, TimeValue other) {
        return !dated(one)
                || !dated(other)
                || meet(certainFrom(one), certainTo(one), certainFrom(other), certainTo(other));
    }

    /** Whether they cannot share a day, wherever their unknown ends may be. */
    static boolean apart(TimeValue one, TimeValue other) {
        return dated(one)
                && dated(other)
                && !meet(
                        Objects.requireNonNullElse(one.from(), LocalDate.MIN),
                        Objects.requireNonNullElse(one.to(), LocalDate.MAX),
                        Objects.requireNonNullElse(other.from(), LocalDate.MIN),
                        Objects.requireNonNullElse(other.to(), LocalDate.MAX));
    }

    /** Whether both are the moment of a total: the same day or span, or no date in either. */
    static boolean sameMoment(TimeValue one, TimeValue other) {
        return dated(one) && dated(other) ? meet(one, other) : dated(one) == dated(other);
    }

    /** Whether one tells the same date more exactly than the other, which may leave it relative. */
    static boolean uneven(TimeValue one, TimeValue other) {
        if (one == null || other == null || one.normal().equals(other.normal())) {
            return false;
        }
        return dated(one) != dated(other) || dated(one) && !apart(one, other);
    }

    private static boolean meet(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        return !from.isAfter(otherTo) && !otherFrom.isAfter(to);
    }

    private static LocalDate certainFrom(TimeValue time) {
        return time.from() == null ? time.to() : time.from();
    }

    private static LocalDate certainTo(TimeValue time) {
        return time.to() == null ? time.from() : time.to();
    }

    /** The time in words: "2019", "since 2023-11", or as printed where it is relative. */
    static String words(TimeValue time) {
        if (!dated(time)) {
            return time == null ? "not dated" : "“%s”, which stays relative".formatted(time.text());
        }
        if (time.from() == null) {
            return "until " + day(time.to(), time.precision());
        }
        if (time.to() == null) {
            return (time.basis() == Basis.DERIVED ? "from " : "since ") + day(time.from(), time.precision());
        }
        String from = day(time.from(), time.precision());
        String to = day(time.to(), time.precision());
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String day(LocalDate day, Precision precision) {
        String text = day.toString();
        return switch (precision) {
            case YEAR -> text.substring(0, text.length() - 6);
            case MONTH -> text.substring(0, text.length() - 3);
            case null, default -> text;
        };
    }

    /** The claims' own time where they give one and the same; else from the first to the last day, an end that one leaves open staying open. */
    public static TimeValue hull(List<Claim> claims) {
        List<TimeValue> times = claims.stream()
                .map(Claim::getValidTime)
                .filter(Objects::nonNull)
                .toList();
        if (times.isEmpty() || times.stream().map(TimeValue::normal).distinct().count() == 1) {
            return times.isEmpty() ? null : times.getFirst();
        }
        List<TimeValue> dated = times.stream()
                .filter(time -> time.from() != null || time.to() != null)
                .toList();
        if (dated.isEmpty()) {
            return times.getFirst();
        }
        LocalDate from = dated.stream()
                .map(TimeValue::from)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate to = dated.stream().anyMatch(time -> time.to() == null)
                ? null
                : dated.stream()
                        .map(TimeValue::to)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return new TimeValue(null, from, to, dated.getFirst().precision(), Basis.DERIVED);
    }
}
