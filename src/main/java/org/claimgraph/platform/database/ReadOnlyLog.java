package org.claimgraph.platform.database;

import java.util.concurrent.atomic.AtomicBoolean;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.jboss.logging.Logger;

/** Logs once when the database refuses changes, and once when it takes them again. Thread-safe. */
final class ReadOnlyLog {
    private static final Logger LOG = Logger.getLogger(ReadOnlyLog.class);
    private final AtomicBoolean isReadOnly = new AtomicBoolean();

    /** Notes that the database refused a change, and returns the error for the caller. */
    ApiException refused() {
        if (isReadOnly.compareAndSet(false, true)) {
            LOG.warn(
                    "The database takes no changes: it is a standby or read-only. Changes are answered with READ_ONLY. Set QUARKUS_DATASOURCE_JDBC_URL to the primary, or CLAIMGRAPH_READ_ONLY=true if this instance is for reading only.");
        }
        return new ApiException(
                ErrorCode.READ_ONLY,
                "The database of this instance takes no changes, because it is a standby or read-only: send changes to an instance whose database takes them.");
    }

    /** Notes that the database took a change. */
    void written() {
        if (isReadOnly.get() && isReadOnly.compareAndSet(true, false)) {
            LOG.info("The database takes changes again.");
        }
    }
}
