package org.claimgraph.ingest.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.ingest.parse.PartialDate;

/** Reads dates as people write them in spreadsheets. */
final class CsvDates {
    private static final Pattern PREFIX =
            Pattern.compile("^(?:ab|seit|since|from|ca\\.?|circa|about|um|am|on)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})");
    private static final Pattern QUARTER = Pattern.compile("Q([1-4])[ /-]?(\\d{4})|(\\d{4})[ /-]?Q([1-4])");
    private static final Pattern NAMED =
            Pattern.compile("(?:(\\d{1,2})\\.?\\s+)?(\\p{L}{3,9})\\.?\\s+(?:(\\d{1,2}),\\s*)?(\\d{4})");
    private static final List<String> MONTHS = List.of(
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "jan", "feb", "mär",
            "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez");
    private static final int MONTHS_PER_YEAR = 12;
    private static final int LONG_YEAR = 4;
    private static final int PIVOT = 68;

    private CsvDates() {}

    /**
     * The date that the text states.
     *
     * @param order DMY, MDY or YMD; null if unknown, so that 3/4/21 is no date, while a date with points has the day first
     * @return empty if it states none, or none in this order
     */
    static Optional<TimeValue> parse(String text, String order) {
        String stripped = text.strip();
        String plain = PREFIX.matcher(stripped).replaceFirst("");
        Optional<TimeValue> iso = PartialDate.parse(plain, stripped);
        if (iso.isPresent()) {
            return iso;
        }
        try {
            Matcher numeric = NUMERIC.matcher(plain);
            if (numeric.matches()) {
                return numeric(numeric, order).map(day -> time(stripped, day, Precision.DAY));
            }
            Matcher quarter = QUARTER.matcher(plain);
            if (quarter.matches()) {
                int number = Integer.parseInt(quarter.group(1) == null ? quarter.group(4) : quarter.group(1));
                int year = Integer.parseInt(quarter.group(2) == null ? quarter.group(3) : quarter.group(2));
                return Optional.of(time(stripped, LocalDate.of(year, 3 * number - 2, 1), Precision.QUARTER));
            }
            return named(NAMED.matcher(plain), stripped);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> numeric(Matcher match, String order) {
        String first = match.group(1);
        if (first.length() == LONG_YEAR) {
            return Optional.of(day(first, match.group(3), match.group(4)));
        }
        String assumed = order == null && match.group(2).equals(".") ? "DMY" : order;
        if (assumed == null) {
            return onlyOrder(match);
        }
        return Optional.of(
                switch (assumed) {
                    case "MDY" -> day(match.group(4), first, match.group(3));
                    case "YMD" -> day(first, match.group(3), match.group(4));
                    default -> day(match.group(4), match.group(3), first);
                });
    }

    /** The date if it fits only one order: 22 cannot be a month. */
    private static Optional<LocalDate> onlyOrder(Matcher match) {
        int one = Integer.parseInt(match.group(1));
        int two = Integer.parseInt(match.group(3));
        if (one > MONTHS_PER_YEAR == two > MONTHS_PER_YEAR) {
            return Optional.empty();
        }
        return Optional.of(
                one > MONTHS_PER_YEAR
                        ? day(match.group(4), match.group(3), match.group(1))
                        : day(match.group(4), match.group(1), match.group(3)));
    }

    private static LocalDate day(String year, String month, String day) {
        int number = Integer.parseInt(year);
        int full = year.length() > 2 ? number : number <= PIVOT ? 2000 + number : 1900 + number;
        return LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<TimeValue> named(Matcher match, String printed) {
        if (!match.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(match.group(2).substring(0, 3).toLowerCase(Locale.ROOT));
        if (month < 0) {
            return Optional.empty();
        }
        String day = match.group(1) == null ? match.group(3) : match.group(1);
        LocalDate first = LocalDate.of(
                Integer.parseInt(match.group(4)), month % MONTHS_PER_YEAR + 1, day == null ? 1 : Integer.parseInt(day));
        return Optional.of(time(printed, first, day == null ? Precision.MONTH : Precision.DAY));
    }

    private static TimeValue time(String printed, LocalDate day, Precision precision) {
        return new TimeValue(printed, precision.firstDay(day), precision.lastDay(day), precision, null);
    }
}
