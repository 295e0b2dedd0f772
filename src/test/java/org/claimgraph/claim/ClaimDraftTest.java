package org.claimgraph.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.claimgraph.graph.value.DateBasis;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;
import org.junit.jupiter.api.Test;

class ClaimDraftTest {
    private static final TimeValue YEAR = starting("2019-01-01", Precision.YEAR);
    private static final TimeValue MONTH = starting("2019-02-01", Precision.MONTH);

    private static TimeValue starting(String day, Precision precision) {
        return new TimeValue(null, LocalDate.parse(day), null, precision, DateBasis.STATED);
    }

    @Test
    void pointInTimeIsRecordedWithAllDaysOfItsPrecision() {
        ClaimDraft draft = ClaimBuilder.that("founded", MONTH).asOf(YEAR).draft();
        assertEquals(LocalDate.of(2019, 2, 28), ((TimeValue) draft.recordedValue()).to());
        assertEquals(LocalDate.of(2019, 12, 31), draft.recordedAsOf().to());
        assertNull(draft.recordedStatedAt());
    }

    @Test
    void validTimeWithoutAnEndStaysOpen() {
        assertNull(
                ClaimBuilder.that("founded", MONTH).at(YEAR).draft().validTime().to());
    }

    /** What is not yet recorded is as it was written, so that checks can name it. */
    @Test
    void draftKeepsTimesAsWritten() {
        ClaimDraft draft = ClaimBuilder.that("founded", MONTH).asOf(YEAR).draft();
        assertEquals(MONTH, draft.value());
        assertEquals(YEAR, draft.asOf());
    }

    @Test
    void yearAndAllItsDaysAreOneClaim() {
        TimeValue days = ClaimBuilder.time("2019", "2019");
        assertEquals(key(days, days), key(YEAR, YEAR));
    }

    private static String key(TimeValue value, TimeValue asOf) {
        return ClaimKeys.claim(
                ClaimBuilder.that("founded", value).by("publisher").asOf(asOf).draft());
    }
}
