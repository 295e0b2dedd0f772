package org.claimgraph.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.claimgraph.engine.execution.Deadline;

/**
 * Limits how long a connection waits for its server while a request with a deadline uses it. At the deadline the
 * running statement is cancelled; if the server does not respond to that either, this time-out closes the connection,
 * so that the thread stops waiting. H2 runs in this process and ignores it.
 */
final class NetworkTimeout implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(1);
    private final Connection connection;
    private final int previous;

    private NetworkTimeout(Connection connection, int previous) {
        this.connection = connection;
        this.previous = previous;
    }

    /** Sets the time-out until the returned object is closed; null, which needs no closing, without a deadline. */
    static NetworkTimeout until(Deadline deadline, Connection connection) throws SQLException {
        if (deadline == null) {
            return null;
        }
        NetworkTimeout timeout = new NetworkTimeout(connection, connection.getNetworkTimeout());
        long millis = Duration.ofNanos(deadline.nanos() - System.nanoTime()).toMillis();
        connection.setNetworkTimeout(Runnable::run, (int) (Math.max(0, millis) + GRACE.toMillis()));
        return timeout;
    }

    /** Restores the time-out for the connection's next user; a connection that is broken has none. */
    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.setNetworkTimeout(Runnable::run, previous);
        }
    }
}
