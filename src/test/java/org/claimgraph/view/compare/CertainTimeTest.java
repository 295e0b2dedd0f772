package org.claimgraph.view.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.claimgraph.graph.value.DateBasis;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertainTimeTest {
    private static TimeValue time(String from, String to, Precision precision) {
        return new TimeValue(null, day(from), day(to), precision, DateBasis.STATED);
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    @ParameterizedTest
    @CsvSource({
        "hand-over within a year, 2015-01-01, 2018-12-31, YEAR, 2018-01-01, 2022-12-31, YEAR, false",
        "hand-over within a month, 2015-01-01, 2018-06-30, MONTH, 2018-06-01, 2022-01-31, MONTH, false",
        "hand-over on a day, 2015-01-01, 2018-06-30, DAY, 2018-06-30, 2022-01-01, DAY, false",
        "hand-over with a gap, 2015-01-01, 2018-06-30, DAY, 2018-07-01, 2022-01-01, DAY, false",
        "overlap of a day, 2015-01-01, 2018-07-01, DAY, 2018-06-30, 2022-01-01, DAY, true",
        "overlap of a year, 2015-01-01, 2019-12-31, YEAR, 2018-01-01, 2022-12-31, YEAR, true",
        "the same year, 2018-01-01, 2018-12-31, YEAR, 2018-01-01, 2018-12-31, YEAR, false",
        "the same year as days, 2018-01-01, 2018-12-31, DAY, 2018-01-01, 2018-12-31, DAY, true",
        "the same years, 2015-01-01, 2018-12-31, YEAR, 2015-01-01, 2018-12-31, YEAR, true",
        "the same day, 2018-06-30, 2018-06-30, DAY, 2018-06-30, 2018-06-30, DAY, true",
        "a day in a longer time, 2018-06-30, 2018-06-30, DAY, 2015-01-01, 2022-12-31, YEAR, true",
        "a day in the last year, 2022-06-30, 2022-06-30, DAY, 2015-01-01, 2022-12-31, YEAR, false",
        "a year in a longer time, 2018-01-01, 2018-12-31, YEAR, 2015-01-01, 2022-12-31, YEAR, true",
        "a day on the last day, 2022-01-01, 2022-01-01, DAY, 2015-01-01, 2022-01-01, DAY, false",
        "a month of the last year, 2015-01-01, 2018-12-31, YEAR, 2018-03-01, 2022-03-31, MONTH, false",
        "within one decade, 2010-01-01, 2019-12-31, DECADE, 2015-01-01, 2016-12-31, YEAR, false",
        "open end before, 2015-01-01, , YEAR, 2018-01-01, , YEAR, false",
        "open end inside, 2018-06-01, , DAY, 2015-01-01, 2022-12-31, DAY, true",
        "open start on the same day, , 2018-06-30, DAY, 2018-06-30, , DAY, true",
    })
    void timesCompeteOnlyWhereTheyCertainlyOverlap(
            String name,
            String from,
            String to,
            Precision precision,
            String otherFrom,
            String otherTo,
            Precision otherPrecision,
            boolean compete) {
        TimeValue one = time(from, to, precision);
        TimeValue other = time(otherFrom, otherTo, otherPrecision);
        assertEquals(compete, TimeComparison.compete(one, other), name);
        assertEquals(compete, TimeComparison.compete(other, one), name);
    }

    @ParameterizedTest
    @CsvSource({
        "former and undated, ended, -, false",
        "former and present, ended, 2015/, false",
        "former and until, ended, /2018, false",
        "former and past, ended, 2015/2018, false",
        "former twice, ended, ended, false",
        "former since a year and present, 2015/ended, 2020/, false",
        "former since a year and present since then, 2015-03-01/ended, 2015-03-01/, false",
        "former since a year and undated, 2015/ended, -, false",
        "former since a year and past before, 2015/ended, 2001/2012, false",
        "former since a year and past around, 2015/ended, 2012/2019, true",
        "undated and present, -, 2015/, true",
    })
    void endedTimeDoesNotCompeteWithThePresent(String name, String one, String other, boolean compete) {
        assertEquals(compete, TimeComparison.compete(span(one), span(other)), name);
        assertEquals(compete, TimeComparison.compete(span(other), span(one)), name);
    }

    private static TimeValue span(String text) {
        return text.equals("-") ? null : TimeSpansTest.time(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-15, DECADE, 2020-01-01, 2029-12-31",
        "2024-08-15, YEAR, 2024-01-01, 2024-12-31",
        "2024-08-15, QUARTER, 2024-07-01, 2024-09-30",
        "2024-02-15, MONTH, 2024-02-01, 2024-02-29",
        "2024-08-15, WEEK, 2024-08-12, 2024-08-18",
        "2024-08-15, DAY, 2024-08-15, 2024-08-15"
    })
    void unitOfADayFollowsFromThePrecision(LocalDate day, Precision precision, LocalDate first, LocalDate last) {
        assertEquals(first, precision.firstDay(day));
        assertEquals(last, precision.lastDay(day));
    }
}
