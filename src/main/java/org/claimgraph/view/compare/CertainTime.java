package org.claimgraph.view.compare;

import java.time.LocalDate;
import java.util.Objects;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;

/**
 * The days on which a dated time certainly holds, within its precision: "2015 to 2018" starts on some day of 2015 and ends on
 * some day of 2018. An open end is unknown, so that such a time certainly holds only in its one known unit.
 *
 * @param latestStart the last day on which it can start
 * @param earliestEnd the first day on which it can end; before {@code latestStart} if the time lies within one unit
 */
record CertainTime(LocalDate latestStart, LocalDate earliestEnd) {
    /** The certain part of a time with at least one date. */
    static CertainTime of(TimeValue time) {
        LocalDate start = time.from() == null ? time.to() : time.from();
        LocalDate end = time.to() == null ? time.from() : time.to();
        Precision precision = Objects.requireNonNullElse(time.precision(), Precision.DAY);
        return new CertainTime(precision.lastDay(start), precision.firstDay(end));
    }

    /** Whether both certainly hold together for some time. Times that only touch, or meet within one unit, do not. */
    boolean overlaps(CertainTime other) {
        return isDay() && equals(other)
                || latestStart.isBefore(other.earliestEnd) && other.latestStart.isBefore(earliestEnd);
    }

    private boolean isDay() {
        return latestStart.equals(earliestEnd);
    }
}
