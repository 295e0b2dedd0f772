package org.claimgraph.platform.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.claimgraph.platform.execution.Deadline;

/**
 * Interrupts statements that still run when their request must have ended. It looks at all of them now and then, so that a
 * statement in time costs neither a timer nor a journey to the database, as a timeout of the statement's own would.
 */
final class Watch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(50);
    private final Set<Watched> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("statements").factory());

    Watch() {
        clock.scheduleWithFixedDelay(
                () -> running.forEach(Watched::look), EVERY.toNanos(), EVERY.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Watches the statement until what is returned is closed. */
    Watched over(Statement statement, Deadline deadline) {
        Watched watched = new Watched(statement, deadline);
        if (deadline != null) {
            running.add(watched);
        }
        return watched;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** A statement that runs. */
    final class Watched implements AutoCloseable {
        private final Statement statement;
        private final Deadline deadline;
        private boolean ended;

        private Watched(Statement statement, Deadline deadline) {
            this.statement = statement;
            this.deadline = deadline;
        }

        private synchronized void look() {
            if (!ended && deadline.isOver()) {
                try {
                    statement.cancel();
                } catch (SQLException tooLate) {
                    ended = true;
                }
            }
        }

        /** Waits for an interruption that is under way, which must not reach the connection's next statement. */
        @Override
        public synchronized void close() {
            ended = true;
            running.remove(this);
        }
    }
}
