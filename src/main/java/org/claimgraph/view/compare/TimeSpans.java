package org.claimgraph.view.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.DateBasis;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;

/**
 * The spans of time that claims give together. Times that overlap or adjoin are one span, which is no more precise than its
 * ends; two terms with a gap between them are two spans.
 */
public final class TimeSpans {
    private static final Comparator<TimeValue> FROM_THE_BEGINNING = Comparator.comparing(
                    TimeValue::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(TimeValue::to, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(TimeValue::canonical);

    private TimeSpans() {}

    /**
     * The spans in order; the times without dates, each once, if no claim gives a date; empty if no claim gives a time. A span
     * of which neither end is known, as of "until 2018" and "since 2017", is left out.
     */
    public static List<TimeValue> of(Collection<Claim> claims) {
        List<TimeValue> times = claims.stream()
                .map(Claim::getValidTime)
                .filter(Objects::nonNull)
                .toList();
        List<TimeValue> dated = times.stream()
                .filter(TimeComparison::dated)
                .sorted(FROM_THE_BEGINNING)
                .toList();
        return dated.isEmpty() ? distinct(times) : merged(dated);
    }

    private static List<TimeValue> distinct(List<TimeValue> times) {
        List<TimeValue> distinct = new ArrayList<>();
        for (TimeValue time : times) {
            if (distinct.stream().noneMatch(other -> other.canonical().equals(time.canonical()))) {
                distinct.add(time);
            }
        }
        return distinct;
    }

    private static List<TimeValue> merged(List<TimeValue> sorted) {
        List<Span> spans = new ArrayList<>();
        Span span = Span.of(sorted.getFirst());
        for (TimeValue next : sorted.subList(1, sorted.size())) {
            if (span.adjoins(next)) {
                span = span.with(next);
            } else {
                spans.add(span);
                span = Span.of(next);
            }
        }
        spans.add(span);
        return spans.stream().map(Span::time).filter(Objects::nonNull).toList();
    }

    /** @param only the time that is the whole span; null if several different times are */
    private record Span(TimeValue only, LocalDate from, LocalDate to, Precision precision, boolean ended) {
        static Span of(TimeValue time) {
            return new Span(time, time.from(), time.to(), time.precision(), time.ended());
        }

        /** Whether the next time, which does not begin earlier, begins before the span ends or on the day after. */
        boolean adjoins(TimeValue next) {
            return to == null || next.from() == null || !next.from().isAfter(to.plusDays(1));
        }

        Span with(TimeValue next) {
            if (only != null && only.canonical().equals(next.canonical())) {
                return this;
            }
            Precision coarser = coarser(precision, next.precision());
            boolean open = to == null || next.to() == null;
            return new Span(
                    null,
                    from == null ? null : coarser.firstDay(from),
                    open ? null : coarser.lastDay(later(to, next.to())),
                    coarser,
                    open && (ended || next.ended()));
        }

        /** The time of the span; null if neither end is known. */
        TimeValue time() {
            if (only != null) {
                return only;
            }
            return from == null && to == null && !ended
                    ? null
                    : new TimeValue(null, from, to, precision, DateBasis.DERIVED, ended);
        }
    }

    private static Precision coarser(Precision one, Precision other) {
        Precision first = Objects.requireNonNullElse(one, Precision.DAY);
        Precision second = Objects.requireNonNullElse(other, Precision.DAY);
        return first.compareTo(second) <= 0 ? first : second;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
