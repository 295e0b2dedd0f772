package org.claimgraph.act;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Notifications;
import org.jboss.logging.Logger;

/**
 * Wakes those who follow the log of changes on this instance: at once after commits of this instance and, where several instances
 * share a PostgreSQL, after those of others. It listens to their notifications, and looks at the log itself while it cannot listen:
 * when the connection is lost, and on a standby.
 */
@ApplicationScoped
public class ChangeFollower {
    private static final Logger LOG = Logger.getLogger(ChangeFollower.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    /** How often it looks at the log although it listens, for pools that take notifications away. */
    private static final Duration LISTENING_POLL = Duration.ofSeconds(5);

    private static final Duration RECONNECT = Duration.ofSeconds(5);

    private final ChangeLog log;
    private final Database database;
    private final Notifications notifications;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private long seen = -1;
    private String failed;

    ChangeFollower(ChangeLog log, Database database, Notifications notifications) {
        this.log = log;
        this.database = database;
        this.notifications = notifications;
        log.onCommit(this::wake);
    }

    /**
     * Has the listener run whenever there may be new changes. It runs on the threads of writers, too: it must return at once and
     * throw nothing.
     */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void start(@Observes StartupEvent event) {
        if (database.dialect().notification(ChangeLog.CHANNEL) != null) {
            Thread.ofPlatform().daemon().name("change-follower").start(this::follow);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void wake() {
        listeners.forEach(Runnable::run);
    }

    private void follow() {
        try {
            while (stopping.getCount() > 0) {
                try (Notifications.Listener listener = notifications.listen(ChangeLog.CHANNEL)) {
                    listen(listener);
                } catch (SQLException failure) {
                    note(failure);
                    poll(RECONNECT);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Notifications.Listener listener) throws SQLException {
        if (failed != null) {
            LOG.info("Changes of other instances are notified again.");
            failed = null;
        }
        wake();
        while (stopping.getCount() > 0) {
            if (listener.await(LISTENING_POLL)) {
                wake();
            } else {
                look();
            }
        }
    }

    private void poll(Duration time) throws InterruptedException {
        for (Duration waited = Duration.ZERO; waited.compareTo(time) < 0; waited = waited.plus(POLL)) {
            look();
            if (stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    /** Wakes if there are changes that were not there at the last look. */
    private void look() {
        try {
            long last = log.last();
            if (last != seen) {
                seen = last;
                wake();
            }
        } catch (RuntimeException failure) {
            LOG.debugf("The log of changes cannot be read: %s", failure.getMessage());
        }
    }

    /** Logs why it cannot listen, once for each message. That the database is unavailable is logged elsewhere. */
    private void note(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean isKnown = message.equals(failed);
        failed = message;
        if (stopping.getCount() > 0 && !isKnown && !database.dialect().isUnavailable(failure)) {
            LOG.infof("Changes of other instances are looked for each second, because nothing can listen: %s", message);
        }
    }
}
