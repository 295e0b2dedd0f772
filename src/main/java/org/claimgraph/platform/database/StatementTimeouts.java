package org.claimgraph.platform.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimgraph.engine.execution.Deadline;

/**
 * Interrupts statements that still run when their request must have ended. It looks at all of them now and then, so that a
 * statement in time costs neither a timer nor a journey to the database, as a timeout of the statement's own would.
 */
final class StatementTimeouts implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(50);
    private final Set<Watched> running = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ScheduledExecutorService clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("statements").factory(), new ThreadPoolExecutor.DiscardPolicy());

    /** Watches the statement until what is returned is closed. */
    Watched watch(Statement statement, Deadline deadline) {
        Watched watched = new Watched(statement, deadline);
        if (deadline != null) {
            running.add(watched);
            if (!looking.get() && looking.compareAndSet(false, true)) {
                lookLater();
            }
        }
        return watched;
    }

    private void lookLater() {
        clock.schedule(this::look, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Goes on until nothing runs: a service that nobody asks is not woken. */
    private void look() {
        running.forEach(Watched::look);
        if (!running.isEmpty()) {
            lookLater();
            return;
        }
        looking.set(false);
        // Whoever came in between saw that somebody was still looking.
        if (!running.isEmpty() && looking.compareAndSet(false, true)) {
            lookLater();
        }
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
