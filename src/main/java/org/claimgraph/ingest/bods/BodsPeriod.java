package org.claimgraph.ingest.bods;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.claimgraph.graph.value.DateBasis;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.ingest.parse.ValidTimes;

/**
 * The period in which an interest holds as one statement says.
 *
 * @param time null if nothing is known
 * @param endedBy the day of the statement by which it had ended on an unknown day; null if it has not, or the day is known
 */
record BodsPeriod(TimeValue time, String endedBy) {
    /**
     * The period of an interest.
     *
     * @param later the same interest in the next statement; null if that lists it no longer
     * @param next the next statement about the relationship; null for the last one
     * @return null if the next statement says the same interest anew
     */
    static BodsPeriod of(BodsInterest interest, BodsStatement statement, BodsInterest later, BodsStatement next) {
        TimeValue start = interest.start();
        if (later != null) {
            TimeValue nextStart = later.start();
            boolean follows =
                    start != null && nextStart != null && nextStart.from().isAfter(start.from());
            return follows ? until(start, interest.end(), nextStart.from().minusDays(1)) : null;
        }
        boolean ended = interest.end() == null && (next != null || statement.isClosed());
        String by = !ended ? null : next == null ? statement.date() : next.date();
        return new BodsPeriod(ValidTimes.between(start, interest.end(), ended), by);
    }

    private static BodsPeriod until(TimeValue start, TimeValue stated, LocalDate lastDay) {
        return new BodsPeriod(
                stated != null
                        ? ValidTimes.between(start, stated, false)
                        : new TimeValue(start.printed(), start.from(), lastDay, Precision.DAY, DateBasis.DERIVED),
                null);
    }

    /** The period from the first start of the interests to the last of their ends. */
    static BodsPeriod whole(List<BodsInterest> interests, BodsStatement latest) {
        TimeValue start = interests.stream()
                .map(BodsInterest::start)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(TimeValue::from))
                .orElse(null);
        return latest.isClosed()
                ? new BodsPeriod(ValidTimes.between(start, null, true), latest.date())
                : new BodsPeriod(ValidTimes.between(start, null, false), null);
    }

    /** The first day as text, to tell the periods of one interest apart. */
    String start() {
        return time == null || time.from() == null ? "" : time.from().toString();
    }
}
