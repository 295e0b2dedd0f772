package org.claimgraph.changes;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.claimgraph.act.Change;
import org.claimgraph.act.ChangeFollower;
import org.claimgraph.act.ChangeLog;
import org.jboss.logging.Logger;

/**
 * Reads the log of changes for all subscriptions of this instance: one read, however many they are, whenever there are changes.
 * Without subscriptions it does nothing.
 */
@ApplicationScoped
class ChangeHub {
    private static final Logger LOG = Logger.getLogger(ChangeHub.class);
    private static final int BATCH = 1000;
    private static final int KEPT = 10_000;
    private static final long RETRY_MILLIS = 1000;
    private final ChangeLog log;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    /** The last changes, without gaps between their numbers. */
    private final List<Change> recent = new ArrayList<>();

    private long reached = -1;
    private boolean isRunning;
    private boolean isSignalled;
    private volatile boolean isStopping;

    ChangeHub(ChangeLog log, ChangeFollower follower) {
        this.log = log;
        follower.onChange(this::signal);
    }

    void stop(@Observes ShutdownEvent event) {
        isStopping = true;
        signal();
    }

    /** Has the listener run whenever there are new changes, until it is removed. It must return at once. */
    synchronized void add(Runnable listener) {
        listeners.add(listener);
        if (!isRunning && !isStopping) {
            isRunning = true;
            reached = -1;
            recent.clear();
            Thread.ofPlatform().daemon().name("change-hub").start(this::follow);
        }
    }

    /** Stops the reading with the last listener. */
    synchronized void remove(Runnable listener) {
        listeners.remove(listener);
        notifyAll();
    }

    private synchronized void signal() {
        isSignalled = true;
        notifyAll();
    }

    /** The changes after a number, as far as they are known here; older ones are read from the database. */
    List<Change> after(long sequence, int limit) {
        synchronized (this) {
            if (reached >= 0 && sequence >= reached) {
                return List.of();
            }
            if (!recent.isEmpty() && sequence >= recent.getFirst().sequence() - 1) {
                int from = (int) (sequence - recent.getFirst().sequence() + 1);
                return List.copyOf(recent.subList(from, Math.min(recent.size(), from + limit)));
            }
        }
        return log.after(sequence, limit);
    }

    private void follow() {
        while (isNeeded()) {
            long retryMillis = 0;
            try {
                read();
            } catch (RuntimeException failure) {
                LOG.debugf(
                        "The log of changes cannot be read now; the next attempt follows within a second: %s",
                        failure.getMessage());
                retryMillis = RETRY_MILLIS;
            }
            await(retryMillis);
        }
    }

    private synchronized boolean isNeeded() {
        isRunning = !listeners.isEmpty() && !isStopping;
        return isRunning;
    }

    private void read() {
        if (reached < 0) {
            long last = log.last();
            synchronized (this) {
                reached = last;
            }
            listeners.forEach(Runnable::run);
        }
        List<Change> batch;
        do {
            batch = log.after(reached, BATCH);
            keep(batch);
        } while (batch.size() == BATCH);
    }

    private void keep(List<Change> batch) {
        if (batch.isEmpty()) {
            return;
        }
        synchronized (this) {
            recent.addAll(batch);
            reached = batch.getLast().sequence();
            if (recent.size() > KEPT + BATCH) {
                recent.subList(0, recent.size() - KEPT).clear();
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** Waits for changes, at most this long; 0 for any time. */
    private synchronized void await(long millis) {
        try {
            if (millis > 0 && !isSignalled) {
                wait(millis);
            }
            while (millis == 0 && !isSignalled && !listeners.isEmpty() && !isStopping) {
                wait();
            }
            isSignalled = false;
        } catch (InterruptedException _) {
            isStopping = true;
        }
    }
}
