package org.claimgraph.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.jboss.logging.Logger;

/** Logs once when the database becomes unavailable, and once when it is available again. Thread-safe. */
final class AvailabilityLog {
    private static final Logger LOG = Logger.getLogger(AvailabilityLog.class);

    /** A success sooner than this after a failure is no recovery: under load both come in turn. */
    private static final long STABLE = Duration.ofSeconds(5).toNanos();

    private final LongSupplier nanoTime;
    private final AtomicBoolean unavailable = new AtomicBoolean();
    private volatile long since;
    private volatile long lastFailure;

    /** @param nanoTime as {@link System#nanoTime} */
    AvailabilityLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Notes that the database could not be reached, and returns the error for the caller. */
    ApiException failed(SQLException failure) {
        long now = nanoTime.getAsLong();
        lastFailure = now;
        if (unavailable.compareAndSet(false, true)) {
            since = now;
            LOG.warnf(
                    "The database is unavailable: %s Requests are answered with UNAVAILABLE until it is back.",
                    failure.getMessage());
        }
        return new ApiException(ErrorCode.UNAVAILABLE, "The database is unavailable: try again later.");
    }

    /** Notes that a statement has succeeded. */
    void succeeded() {
        if (!unavailable.get()) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (now - lastFailure >= STABLE && unavailable.compareAndSet(true, false)) {
            LOG.infof(
                    "The database is available again after %d s.",
                    Duration.ofNanos(now - since).toSeconds());
        }
    }
}
