package org.claimgraph.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.claimgraph.CapturedLog;
import org.claimgraph.engine.execution.ErrorCode;
import org.junit.jupiter.api.Test;

class AvailabilityLogTest {
    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 5);
    private final AvailabilityLog availability = new AvailabilityLog(time::get);

    private void pass(int seconds) {
        time.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void stateChangesAreLoggedOnce() {
        try (CapturedLog log = new CapturedLog(AvailabilityLog.class)) {
            availability.succeeded();
            for (int failure = 0; failure < 50; failure++) {
                assertEquals(
                        ErrorCode.UNAVAILABLE,
                        availability.failed(new SQLException("No route.")).code());
            }
            pass(3);
            availability.failed(new SQLException("No route."));
            availability.succeeded();
            pass(6);
            availability.succeeded();
            availability.succeeded();
            assertEquals(
                    List.of(
                            "The database is unavailable: No route. Requests are answered with UNAVAILABLE until it is back.",
                            "The database is available again after 9 s."),
                    log.messages());
        }
    }
}
