package org.claimgraph.platform.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimgraph.engine.execution.Deadline;

/**
 * Cancels statements that are still running at the deadline of their request. One periodic check covers all statements,
 * so that a statement needs no timer and no extra round trip, unlike a query time-out per statement. Cancelling can
 * block on the network, so it runs on a bounded number of separate threads.
 */
final class StatementTimeouts implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(50);
    private static final int MOST_CANCELS = 8;
    private static final long IDLE_SECONDS = 10;
    private final Set<Watched> running = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean checking = new AtomicBoolean();
    private final ScheduledExecutorService clock = new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("statement-timeouts").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private final ExecutorService cancels = cancelThreads();

    private static ExecutorService cancelThreads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MOST_CANCELS,
                MOST_CANCELS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("statement-cancel-", 1).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Watches the statement until the returned object is closed; without a deadline (null) it is never cancelled. */
    Watched watch(Statement statement, Deadline deadline) {
        Watched watched = new Watched(statement, deadline);
        if (deadline != null) {
            running.add(watched);
            if (!checking.get() && checking.compareAndSet(false, true)) {
                checkLater();
            }
        }
        return watched;
    }

    private void checkLater() {
        clock.schedule(this::check, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Repeats itself until no statement runs, so that an idle service is not woken. */
    private void check() {
        running.forEach(Watched::check);
        if (!running.isEmpty()) {
            checkLater();
            return;
        }
        checking.set(false);
        // A statement that was added meanwhile relied on this check to go on.
        if (!running.isEmpty() && checking.compareAndSet(false, true)) {
            checkLater();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        cancels.shutdownNow();
    }

    /** A running statement. */
    final class Watched implements AutoCloseable {
        private final Statement statement;
        private final Deadline deadline;
        private final AtomicBoolean cancelling = new AtomicBoolean();
        private boolean ended;

        private Watched(Statement statement, Deadline deadline) {
            this.statement = statement;
            this.deadline = deadline;
        }

        private void check() {
            if (deadline.isOver() && cancelling.compareAndSet(false, true)) {
                cancels.execute(this::cancel);
            }
        }

        /** Repeated until the statement ends: a cancel that arrives before the statement has no effect. */
        private synchronized void cancel() {
            try {
                if (!ended) {
                    statement.cancel();
                }
            } catch (SQLException _) {
                // The server does not answer; the connection's network timeout ends the wait for it.
            } finally {
                cancelling.set(false);
            }
        }

        /** Waits for a cancel that is under way, which must not reach the connection's next statement. */
        @Override
        public synchronized void close() {
            ended = true;
            running.remove(this);
        }
    }
}
