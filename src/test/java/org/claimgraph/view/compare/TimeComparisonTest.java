package org.claimgraph.view.compare;

import static org.claimgraph.claim.ClaimBuilder.entity;
import static org.claimgraph.claim.ClaimBuilder.relative;
import static org.claimgraph.claim.ClaimBuilder.that;
import static org.claimgraph.claim.ClaimBuilder.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.TimeValue;
import org.junit.jupiter.api.Test;

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

    private static List<TimeValue> times(List<Claim> claims) {
        return claims.stream().map(Claim::getValidTime).toList();
    }
}
