package org.claimgraph.view.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.claimgraph.graph.value.TimeValue;

/**
 * The days on one of which an event happened; a null start is unknown, and a null end means that there is no date.
 *
 * @param from the first day
 * @param to the last day
 */
record EventTime(LocalDate from, LocalDate to) {
    private static final EventTime UNDATED = new EventTime(null, null);

    /** The time of an event that a claim dates in this way; null and relative times are no date. */
    static EventTime of(TimeValue time) {
        if (time == null) {
            return UNDATED;
        }
        TimeValue closed = time.closed();
        return new EventTime(closed.from(), closed.to());
    }

    boolean isDated() {
        return to != null;
    }

    /** Whether every day of this time is one of the other; everything lies within an unknown time. */
    boolean isWithin(EventTime other) {
        if (!other.isDated()) {
            return true;
        }
        return isDated() && !to.isAfter(other.to) && (other.from == null || from != null && !from.isBefore(other.from));
    }

    /** Whether it may have happened on the day; never without a date. */
    boolean contains(LocalDate day) {
        return isDated() && !to.isBefore(day) && (from == null || !from.isAfter(day));
    }

    /** The number of days; more for a time with an unknown start, and most for no date. */
    long days() {
        if (!isDated()) {
            return Long.MAX_VALUE;
        }
        return from == null ? Long.MAX_VALUE - 1 : ChronoUnit.DAYS.between(from, to) + 1;
    }

    @Override
    public String toString() {
        return isDated() ? from + " " + to : "undated";
    }
}
