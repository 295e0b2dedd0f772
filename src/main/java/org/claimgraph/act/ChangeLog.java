package org.claimgraph.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * The log of all changes of the graph. A change is written in the transaction that makes it, under the lock of the ledger, so that
 * the sequence numbers are in the order of the commits: who has read up to a number has missed nothing before it.
 */
@ApplicationScoped
public class ChangeLog {
    /** Where PostgreSQL notifies other instances of changes. */
    static final String CHANNEL = "claimgraph_change";

    private final Database database;
    private final CurrentAct current;
    private final TransactionSynchronizationRegistry transaction;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    ChangeLog(Database database, CurrentAct current, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.current = current;
        this.transaction = transaction;
    }

    /**
     * Adds a change at the moment of the current act. It is written by the end of the caller's transaction.
     *
     * @param key the key of the node, of the sort that the kind names
     * @throws IllegalStateException without a transaction
     */
    public void add(ChangeKind kind, String key) {
        Act act = current.get();
        add(act, kind, key, null, act.at());
    }

    /** The same at a moment of its own, for example that at which a claim is recorded. */
    public void add(ChangeKind kind, String key, Instant at) {
        add(current.get(), kind, key, null, at);
    }

    /** The same with a second node: the claim that supersedes the first one, or the entity that the first one stands for. */
    public void add(ChangeKind kind, String key, String otherKey, Instant at) {
        add(current.get(), kind, key, otherKey, at);
    }

    /** Adds changes of one kind to an act, at its moment. */
    public void add(Act act, ChangeKind kind, String... keys) {
        for (String key : keys) {
            add(act, kind, key, null, act.at());
        }
    }

    private void add(Act act, ChangeKind kind, String key, String otherKey, Instant at) {
        pending().add(act, kind, key, otherKey, at);
    }

    private PendingChanges pending() {
        if (transaction.getResource(ChangeLog.class) instanceof PendingChanges pending) {
            return pending;
        }
        PendingChanges pending = new PendingChanges(database);
        transaction.putResource(ChangeLog.class, pending);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                pending.write();
                Sql notification = database.dialect().notification(CHANNEL);
                if (notification != null) {
                    database.list(notification, Row::text);
                }
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    listeners.forEach(Runnable::run);
                }
            }
        });
        return pending;
    }

    /**
     * The committed changes after a sequence number, in their order.
     *
     * @param limit how many at most
     */
    public List<Change> after(long sequence, int limit) {
        return database.list(
                Sql.of("select " + Change.COLUMNS + " from ledger_change c where c.sequence > ?", sequence)
                        .add("order by c.sequence limit ?", limit),
                Change::read);
    }

    /** The sequence number of the last committed change; 0 if there is none. */
    public long last() {
        return database.list(Sql.of("select coalesce(max(c.sequence), 0) from ledger_change c"), Row::number)
                .getFirst();
    }

    /**
     * Has a listener run after each commit of changes by this instance. It runs on the thread of the writer: it must return at once
     * and throw nothing. See {@link ChangeFollower} for those of all instances.
     */
    void onCommit(Runnable listener) {
        listeners.add(listener);
    }
}
