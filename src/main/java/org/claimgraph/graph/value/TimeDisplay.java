package org.claimgraph.graph.value;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The canonical English text of a time: "2019", "2019-Q3", "2019 to 2023", "since 2019-11", "ended on an unknown day", or as printed without dates. */
final class TimeDisplay {
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

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
        return switch (precision) {
            case DECADE -> day.toString().substring(0, YEAR_LENGTH - 1) + "0s";
            case YEAR -> day.toString().substring(0, YEAR_LENGTH);
            case QUARTER -> day.toString().substring(0, YEAR_LENGTH) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case MONTH -> day.toString().substring(0, MONTH_LENGTH);
            case WEEK ->
                "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case DAY -> day.toString();
            case null -> day.toString();
        };
    }
}
