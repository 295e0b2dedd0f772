package org.claimgraph.view.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.DateBasis;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.view.reason.Reason;
import org.claimgraph.view.reason.ReasonArgument;
import org.claimgraph.view.reason.ReasonTemplate;

/** Compares times. An open end is unknown: such a time certainly holds only on its one known day. */
public final class TimeComparison {
    private TimeComparison() {}

    /** Whether the time has a calendar date. */
    static boolean dated(TimeValue time) {
        return time != null && (time.from() != null || time.to() != null);
    }

    /** Whether both times may share a day; a time without a date excludes nothing. */
    static boolean overlap(TimeValue one, TimeValue other) {
        return !dated(one)
                || !dated(other)
                || overlap(certainStart(one), certainEnd(one), certainStart(other), certainEnd(other));
    }

    /**
     * Whether both certainly hold at the same time, or one of them has no date; see {@link CertainTime}. What has ended on an
     * unknown day does not compete with what holds at present.
     */
    static boolean compete(TimeValue one, TimeValue other) {
        if (endedBefore(one, other) || endedBefore(other, one)) {
            return false;
        }
        return !dated(one) || !dated(other) || CertainTime.of(one).overlaps(CertainTime.of(other));
    }

    /** Whether one has ended on an unknown day and the other may hold since then. */
    private static boolean endedBefore(TimeValue one, TimeValue other) {
        return one != null && one.ended() && (!dated(one) || !dated(other) || other.to() == null);
    }

    /** Orders times from narrow to wide: fewer open ends, then fewer days; of two without an end, the later start first. */
    static int compareNarrowness(TimeValue one, TimeValue other) {
        int open = Integer.compare(openEnds(one), openEnds(other));
        if (open != 0) {
            return open;
        }
        if (openEnds(one) == 0) {
            return Long.compare(days(one), days(other));
        }
        return Comparator.comparing(TimeValue::from, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()))
                .thenComparing(TimeValue::to, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .compare(one, other);
    }

    private static int openEnds(TimeValue time) {
        return (time.from() == null ? 1 : 0) + (time.to() == null ? 1 : 0);
    }

    private static long days(TimeValue time) {
        return ChronoUnit.DAYS.between(time.from(), time.to());
    }

    /** Whether they cannot share a day, whatever their unknown ends are. */
    static boolean disjoint(TimeValue one, TimeValue other) {
        return dated(one)
                && dated(other)
                && !overlap(
                        Objects.requireNonNullElse(one.from(), LocalDate.MIN),
                        Objects.requireNonNullElse(one.to(), LocalDate.MAX),
                        Objects.requireNonNullElse(other.from(), LocalDate.MIN),
                        Objects.requireNonNullElse(other.to(), LocalDate.MAX));
    }

    /**
     * Whether two as-of times of totals are the same: from the same day to the same day, or no date in either. "2021" and "2021-05"
     * may be different days, between which a total grew.
     */
    static boolean sameAsOf(TimeValue one, TimeValue other) {
        if (!dated(one) || !dated(other)) {
            return dated(one) == dated(other);
        }
        TimeValue closed = one.closed();
        TimeValue otherClosed = other.closed();
        return Objects.equals(closed.from(), otherClosed.from()) && Objects.equals(closed.to(), otherClosed.to());
    }

    /** Whether both give the same date with different precision, or one of them a relative date. */
    static boolean differInPrecision(TimeValue one, TimeValue other) {
        if (one == null || other == null || one.canonical().equals(other.canonical())) {
            return false;
        }
        return dated(one) != dated(other) || dated(one) && !disjoint(one, other);
    }

    private static boolean overlap(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        return !from.isAfter(otherTo) && !otherFrom.isAfter(to);
    }

    private static LocalDate certainStart(TimeValue time) {
        return time.from() == null ? time.to() : time.from();
    }

    private static LocalDate certainEnd(TimeValue time) {
        return time.to() == null ? time.from() : time.to();
    }

    /** The time as part of a reason: "2019", "since 2023-11", or as printed if it is relative. */
    static ReasonArgument described(TimeValue time) {
        if (time == null) {
            return Reason.of(ReasonTemplate.NOT_DATED);
        }
        if (time.ended()) {
            return time.from() == null
                    ? Reason.of(ReasonTemplate.ENDED)
                    : Reason.of(ReasonTemplate.FROM_ENDED, day(time.from(), time.precision()));
        }
        if (!dated(time)) {
            return Reason.of(ReasonTemplate.RELATIVE_DATE, ReasonArgument.text(time.printed()));
        }
        if (time.from() == null) {
            return Reason.of(ReasonTemplate.UNTIL, day(time.to(), time.precision()));
        }
        ReasonArgument from = day(time.from(), time.precision());
        if (time.to() == null) {
            return Reason.of(time.basis() == DateBasis.DERIVED ? ReasonTemplate.FROM : ReasonTemplate.SINCE, from);
        }
        ReasonArgument to = day(time.to(), time.precision());
        return from.equals(to) ? from : Reason.of(ReasonTemplate.FROM_TO, from, to);
    }

    /** "one here, other there". */
    static Reason described(TimeValue one, TimeValue other) {
        return Reason.of(ReasonTemplate.HERE_AND_THERE, described(one), described(other));
    }

    private static ReasonArgument day(LocalDate day, Precision precision) {
        return ReasonArgument.text(precision == null ? day.toString() : precision.display(day));
    }

    /** The common valid time of the claims if they agree; else from the first to the last day, with an end open if any claim leaves it open; null if both ends are open. */
    public static TimeValue hull(List<Claim> claims) {
        List<TimeValue> times = claims.stream()
                .map(Claim::getValidTime)
                .filter(Objects::nonNull)
                .toList();
        if (times.isEmpty()
                || times.stream().map(TimeValue::canonical).distinct().count() == 1) {
            return times.isEmpty() ? null : times.getFirst();
        }
        List<TimeValue> dated = times.stream()
                .filter(time -> time.from() != null || time.to() != null)
                .toList();
        if (dated.isEmpty()) {
            return times.getFirst();
        }
        LocalDate from = dated.stream().anyMatch(time -> time.from() == null)
                ? null
                : dated.stream()
                        .map(TimeValue::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        LocalDate to = dated.stream().anyMatch(time -> time.to() == null)
                ? null
                : dated.stream()
                        .map(TimeValue::to)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        Precision coarsest = dated.stream()
                .map(time -> Objects.requireNonNullElse(time.precision(), Precision.DAY))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return from == null && to == null ? null : new TimeValue(null, from, to, coarsest, DateBasis.DERIVED);
    }

    /** The claims without those whose valid time a more exact valid time among them lies within. */
    public static List<Claim> mostExact(List<Claim> claims) {
        return claims.stream()
                .filter(claim ->
                        claims.stream().noneMatch(other -> isMoreExact(other.getValidTime(), claim.getValidTime())))
                .toList();
    }

    private static boolean isMoreExact(TimeValue one, TimeValue other) {
        if (!dated(one)) {
            return false;
        }
        if (!dated(other)) {
            return true;
        }
        TimeValue inner = one.closed();
        TimeValue outer = other.closed();
        boolean within = (outer.from() == null
                        || inner.from() != null && !inner.from().isBefore(outer.from()))
                && (outer.to() == null || inner.to() != null && !inner.to().isAfter(outer.to()));
        return within && !(Objects.equals(inner.from(), outer.from()) && Objects.equals(inner.to(), outer.to()));
    }
}
