package org.claimgraph.view.compare;

import static org.claimgraph.claim.ClaimBuilder.entity;
import static org.claimgraph.claim.ClaimBuilder.relative;
import static org.claimgraph.claim.ClaimBuilder.that;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.DateBasis;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.ValueDisplay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSpansTest {
    /** "2015/2018", "2015-03/2018-06", "2015-03-01/", "/2018", "2015/ended" or "ended"; the unit of the first end counts. */
    static TimeValue time(String text) {
        boolean ended = text.endsWith("ended");
        String dates = ended ? text.substring(0, text.length() - "ended".length()) : text;
        String[] ends = (dates.isEmpty() ? "/" : dates).split("/", -1);
        String unit = ends[0].isEmpty() ? ends[1] : ends[0];
        Precision precision =
                unit.length() == 4 ? Precision.YEAR : unit.length() == 7 ? Precision.MONTH : Precision.DAY;
        LocalDate from = ends[0].isEmpty() ? null : precision.firstDay(day(ends[0]));
        LocalDate to = ends[1].isEmpty() ? null : precision.lastDay(day(ends[1]));
        return new TimeValue(null, from, to, from == null && to == null ? null : precision, DateBasis.STATED, ended);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text + "-01-01".substring(Math.max(0, text.length() - 4)));
    }

    private static List<Claim> claims(String times) {
        return new ArrayList<>(Arrays.stream(times.split(" "))
                .map(time -> that("holdsRole", entity("e"))
                        .at(time.equals("-") ? null : time(time))
                        .claim())
                .toList());
    }

    private static String shown(List<Claim> claims) {
        return String.join(
                "; ",
                TimeSpans.of(claims).stream()
                        .map(time -> ValueDisplay.of(time, key -> key))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2015/2018 2020/2022             | 2015 to 2018; 2020 to 2022
            2015/2018 2018/2022             | 2015 to 2022
            2015/2018 2019/2022             | 2015 to 2022
            2015/2018 2016/2017             | 2015 to 2018
            2015-01-01/2018-06-30 2018-07-01/2018-12-31 | 2015-01-01 to 2018-12-31
            2015-01-01/2018-06-30 2018-07-02/2018-12-31 | 2015-01-01 to 2018-06-30; 2018-07-02 to 2018-12-31
            2015/2018 2018-06-30/2020-03-01 | 2015 to 2020
            2018-06-30/2020-03-01 2019-04/2020-02 | 2018-06 to 2020-03
            2015/ 2020/2022                 | since 2015
            2015/2018 2020/                 | 2015 to 2018; since 2020
            2015/2018 2017/                 | since 2015
            /2018 2017/2019                 | until 2019
            /2018 2020/2022                 | until 2018; 2020 to 2022
            /2018 /2016                     | until 2018
            /2018 2017/                     | ''
            /2018 2017/ 2020/2022           | ''
            /2018 2017/ 2019/ended          | ended on an unknown day
            2015/ended 2015/                | from 2015, ended on an unknown day
            2015/ended 2015/2018            | from 2015, ended on an unknown day
            2015/ended ended                | from 2015, ended on an unknown day
            2015/2018 ended                 | 2015 to 2018
            ended ended                     | ended on an unknown day
            2015/2018 2015/2018 -           | 2015 to 2018
            """)
    void overlappingTimesAreOneSpanAndAGapSeparatesTwo(String times, String spans) {
        List<Claim> claims = claims(times);
        assertEquals(spans, shown(claims));
        Random random = new Random(1);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(claims, random);
            assertEquals(spans, shown(claims), "in any order");
        }
    }

    @Test
    void equalTimesStayAsPrintedAndTimesWithoutDatesAreListedOnce() {
        TimeValue printed =
                new TimeValue("in 2019", LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31), Precision.YEAR, null);
        Claim dated = that("holdsRole", entity("e")).at(printed).claim();
        Claim other = that("holdsRole", entity("e")).at(relative("lately")).claim();
        Claim again = that("holdsRole", entity("e")).at(relative("lately")).claim();
        assertEquals(List.of(printed), TimeSpans.of(List.of(dated, other, dated)));
        assertEquals(List.of(relative("lately")), TimeSpans.of(List.of(other, again)));
        assertEquals(List.of(), TimeSpans.of(claims("-")));
    }

    @Test
    void spanOfSeveralTimesIsDerived() {
        assertEquals(
                DateBasis.DERIVED,
                TimeSpans.of(claims("2015/2018 2017/2019")).getFirst().basis());
    }
}
