package org.claimgraph.ingest.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;

/** Reads times of Wikibase; the digits beyond the precision are never used. */
final class WikidataTimes {
    private static final Pattern TIME = Pattern.compile("\\+0*(\\d{1,4})-(\\d{2})-(\\d{2})T.*");
    private static final int DAY = 11;
    private static final int MONTH = 10;
    private static final int YEAR = 9;
    private static final int DECADE = 8;
    private static final int CENTURY = 7;
    private static final int YEARS_PER_CENTURY = 100;

    private WikidataTimes() {}

    /** The time; empty for one that cannot be said: before the year 1, or coarser than a century. */
    static Optional<TimeValue> parse(JsonNode value) {
        Matcher match = TIME.matcher(value.path("time").asText(""));
        int precision = value.path("precision").asInt();
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(match.group(1));
            if (precision == CENTURY) {
                int last = (year + YEARS_PER_CENTURY - 1) / YEARS_PER_CENTURY * YEARS_PER_CENTURY;
                return Optional.of(new TimeValue(
                        "century to " + last,
                        LocalDate.of(last - YEARS_PER_CENTURY + 1, 1, 1),
                        LocalDate.of(last, 12, 31),
                        Precision.YEAR,
                        null));
            }
            return time(match, year, precision);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<TimeValue> time(Matcher match, int year, int precision) {
        Precision unit = precision >= DAY
                ? Precision.DAY
                : precision == MONTH ? Precision.MONTH : precision == YEAR ? Precision.YEAR : Precision.DECADE;
        if (precision < DECADE) {
            return Optional.empty();
        }
        int month = precision >= MONTH ? Math.max(1, Integer.parseInt(match.group(2))) : 1;
        int day = precision >= DAY ? Math.max(1, Integer.parseInt(match.group(3))) : 1;
        LocalDate first = unit.firstDay(LocalDate.of(year, month, day));
        return Optional.of(new TimeValue(unit.display(first), first, unit.lastDay(first), unit, null));
    }
}
