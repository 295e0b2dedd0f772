package org.claimgraph.changes;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.claimgraph.act.Change;
import org.claimgraph.act.ChangeLog;
import org.jboss.logging.Logger;

/**
 * Follows the log of changes for all subscriptions of this instance: one read, however many they are. It is woken by the commits of
 * this instance, and looks by itself every second for those of others. Without subscriptions it does nothing.
 */
@ApplicationScoped
class ChangeHub {
    private static final Logger LOG = Logger.getLogger(ChangeHub.class);
    private static final int BATCH = 1000;
    private static final int KEPT = 10_000;
    private static final long POLL_MILLIS = 1000;
    private final ChangeLog log;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    /** The last changes, without gaps between their numbers. */
    private final List<Change> recent = new ArrayList<>();

    private long reached = -1;
    private boolean isRunning;
    private boolean isSignalled;
    private volatile boolean isStopping;

    ChangeHub(ChangeLog log) {
        this.log = log;
        log.onCommit(this::signal);
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

    void remove(Runnable listener) {
        listeners.remove(listener);
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
            try {
                read();
            } catch (RuntimeException failure) {
                LOG.debugf(
                        "The log of changes cannot be read now; the next attempt follows within a second: %s",
                        failure.getMessage());
            }
            await();
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

    private synchronized void await() {
        try {
            if (!isSignalled) {
                wait(POLL_MILLIS);
            }
            isSignalled = false;
        } catch (InterruptedException _) {
            isStopping = true;
        }
    }
}
