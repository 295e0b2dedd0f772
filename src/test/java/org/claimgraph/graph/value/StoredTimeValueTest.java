package org.claimgraph.graph.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredTimeValueTest {
    @Test
    void dateIsStoredWithEverythingThatItTells() {
        LocalDate day = LocalDate.parse("2019-01-01");
        for (TimeValue time : List.of(
                new TimeValue("former", null, null, null, DateBasis.STATED, true),
                new TimeValue(null, day, null, Precision.YEAR, DateBasis.DERIVED, true),
                new TimeValue("2019", day, LocalDate.parse("2019-12-31"), Precision.YEAR, DateBasis.STATED, false),
                new TimeValue("last year", null, null, null, DateBasis.RELATIVE, false))) {
            assertEquals(time, StoredValue.of(time).value());
        }
    }
}
