package org.claimgraph.view.compare;

import static org.claimgraph.claim.ClaimBuilder.entity;
import static org.claimgraph.claim.ClaimBuilder.relative;
import static org.claimgraph.claim.ClaimBuilder.that;
import static org.claimgraph.claim.ClaimBuilder.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.DateBasis;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeComparisonTest {
    private static List<Claim> at(TimeValue... times) {
        return Stream.of(times)
                .map(time -> that("acquires", entity("x")).at(time).claim())
                .toList();
    }

    @Test
    void hullKeepsOpenEnds() {
        TimeValue untilOpen = TimeComparison.hull(at(time("?", "2018"), time("2015", "2020")));
        assertNull(untilOpen.from());
        assertEquals(LocalDate.parse("2020-12-31"), untilOpen.to());
        TimeValue openEnd = TimeComparison.hull(at(time("2016", "?"), time("2015", "2020")));
        assertEquals(LocalDate.parse("2015-01-01"), openEnd.from());
        assertNull(openEnd.to());
        assertNull(TimeComparison.hull(at(time("2016", "?"), time("?", "2020"))), "neither end is known");
    }

    @Test
    void mostExactTimesAreThoseThatNoOtherNarrows() {
        TimeValue year = time("2023", "2023");
        TimeValue day = time("2023-11-17", "2023-11-17");
        TimeValue other = time("2024-02-01", "2024-02-01");
        assertEquals(List.of(day), times(TimeComparison.mostExact(at(year, day, relative("last week")))));
        assertEquals(List.of(day, other), times(TimeComparison.mostExact(at(day, other))));
        assertEquals(List.of(year, year), times(TimeComparison.mostExact(at(year, year))));
        assertEquals(List.of(day), times(TimeComparison.mostExact(at(time("2023", "?"), day))));
        assertEquals(List.of(relative("once")), times(TimeComparison.mostExact(at(relative("once")))));
    }

    @ParameterizedTest
    @CsvSource({
        "DECADE, 1920-01-01, 1929-12-31, 1920s here and 1920s there",
        "DECADE, 1920-01-01, 1939-12-31, 1920s to 1930s here and 1920s to 1930s there",
        "YEAR, 2019-01-01, 2019-12-31, 2019 here and 2019 there",
        "QUARTER, 2000-04-01, 2000-06-30, 2000-Q2 here and 2000-Q2 there",
        "MONTH, 2000-04-01, 2000-05-31, 2000-04 to 2000-05 here and 2000-04 to 2000-05 there",
        "WEEK, 2021-01-04, 2021-01-10, 2021-W01 here and 2021-W01 there",
        "DAY, 2021-01-04, 2021-01-04, 2021-01-04 here and 2021-01-04 there"
    })
    void timesAreDescribedInTheirUnit(Precision precision, LocalDate from, LocalDate to, String described) {
        TimeValue time = new TimeValue(null, from, to, precision, DateBasis.STATED);
        assertEquals(
                described.replace(" and", ","),
                TimeComparison.described(time, time).rendered(Map.of()));
    }

    @Test
    void endedAndUntilTimesAreDescribedByTheirKnownEnd() {
        TimeValue former = new TimeValue(null, null, null, null, null, true);
        TimeValue formerSince = new TimeValue(null, LocalDate.parse("2015-01-01"), null, Precision.YEAR, null, true);
        assertEquals("ended on an unknown day here, not dated there", rendered(former, null));
        assertEquals(
                "from 2015, ended on an unknown day here, until 2018 there", rendered(formerSince, time("?", "2018")));
    }

    private static String rendered(TimeValue one, TimeValue other) {
        return TimeComparison.described(one, other).rendered(Map.of());
    }

    @Test
    void hullLeavesOutTimesWithoutDates() {
        assertEquals(
                time("2015", "2015").from(),
                TimeComparison.hull(at(relative("once"), time("2015", "2015"))).from());
        assertEquals(relative("once"), TimeComparison.hull(at(relative("once"), relative("later"))));
    }

    private static List<TimeValue> times(List<Claim> claims) {
        return claims.stream().map(Claim::getValidTime).toList();
    }
}
