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

    /** The spans in order; the times without dates, each once, if no claim gives a date; empty if no claim gives a time. */
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
        List<TimeValue> spans = new ArrayList<>();
        TimeValue span = sorted.getFirst();
        for (TimeValue next : sorted.subList(1, sorted.size())) {
            if (adjoins(span, next)) {
                span = span.canonical().equals(next.canonical()) ? span : union(span, next);
            } else {
                spans.add(span);
                span = next;
            }
        }
        spans.add(span);
        return spans;
    }

    /** Whether the next time, which does not begin earlier, begins before the span ends or on the day after. */
    private static boolean adjoins(TimeValue span, TimeValue next) {
        return span.to() == null
                || next.from() == null
                || !next.from().isAfter(span.to().plusDays(1));
    }

    private static TimeValue union(TimeValue span, TimeValue next) {
        Precision precision = coarser(span.precision(), next.precision());
        LocalDate from = span.from() == null ? null : precision.firstDay(span.from());
        boolean open = span.to() == null || next.to() == null;
        LocalDate to = open ? null : precision.lastDay(later(span.to(), next.to()));
        return new TimeValue(null, from, to, precision, DateBasis.DERIVED, open && (span.ended() || next.ended()));
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
