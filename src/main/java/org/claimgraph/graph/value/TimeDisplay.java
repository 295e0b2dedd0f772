package org.claimgraph.graph.value;

import java.time.LocalDate;

/** The canonical English text of a time: "2019", "2019-Q3", "2019 to 2023", "since 2019-11", "ended on an unknown day", or as printed without dates. */
final class TimeDisplay {
    private TimeDisplay() {}

    static String of(TimeValue time) {
        if (time.ended()) {
            String start = time.from() == null ? "" : "from " + date(time.from(), time.precision()) + ", ";
            return start + "ended on an unknown day";
        }
        if (time.from() == null && time.to() == null) {
            return time.printed();
        }
        if (time.from() == null) {
            return "until " + date(time.to(), time.precision());
        }
        String from = date(time.from(), time.precision());
        if (time.to() == null) {
            return "since " + from;
        }
        String to = date(time.to(), time.precision());
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String date(LocalDate day, Precision precision) {
        return precision == null ? day.toString() : precision.display(day);
    }
}
