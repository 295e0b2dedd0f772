package org.claimgraph.ingest.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;

/** Reads dates written as prefixes of an ISO 8601 date-time: 2021, 2021-02, 2021-02-16, 2021-02-16T21:48. */
public final class PartialDate {
    private static final Pattern DATE =
            Pattern.compile("([1-9]\\d{3})(?:-(\\d{2})(?:-(\\d{2})(?:[T ][0-9:.+Z-]*)?)?)?");
    private static final int MONTH = 2;
    private static final int DAY = 3;

    private PartialDate() {}

    /**
     * The time that the text states.
     *
     * @param printed the text as printed; null where it is the text itself
     * @return empty if the text is not such a date, or there is no such day
     */
    public static Optional<TimeValue> parse(String text, String printed) {
        Matcher match = DATE.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        Precision precision = match.group(DAY) != null
                ? Precision.DAY
                : match.group(MONTH) != null ? Precision.MONTH : Precision.YEAR;
        try {
            LocalDate first =
                    LocalDate.of(number(match.group(1)), number(match.group(MONTH)), number(match.group(DAY)));
            return Optional.of(new TimeValue(
                    printed == null ? text.strip() : printed, first, precision.lastDay(first), precision, null));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
