package org.claimgraph.act;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.LockTimeoutException;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * Lets one transaction at a time change the ledger. Conflicts depend on claims of several facts, so a writer must see all
 * earlier writes. The lock also keeps the sequence numbers of claims and changes in commit order, without gaps.
 */
@ApplicationScoped
public class LedgerLock {
    private static final int WAIT_SECONDS = 600;
    private final Database database;

    LedgerLock(Database database) {
        this.database = database;
    }

    /** Acquires the lock, waiting until it is free; it is released at the end of the caller's transaction. */
    public void acquire() {
        String lock = database.dialect().forUpdate(WAIT_SECONDS);
        database.list(Sql.of("select l.id from ledger l " + lock), Row::integer);
    }

    /**
     * As {@link #acquire}, but waits at most this long; the transaction must be rolled back if that is too short.
     *
     * @throws ApiException CONFLICT if the lock was not free in time
     */
    public void acquireWithin(int seconds) {
        Sql limit = database.dialect().limitLockWait(seconds);
        if (limit != null) {
            database.list(limit, Row::text);
        }
        try {
            database.list(
                    Sql.of("select l.id from ledger l " + database.dialect().forUpdate(seconds)), Row::integer);
        } catch (LockTimeoutException busy) {
            throw new ApiException(
                    ErrorCode.CONFLICT, "The graph is being changed, for example by an import: try again later.");
        }
    }

    /** Acquires the lock if it is free; it is released at the end of the caller's transaction. */
    public boolean tryAcquire() {
        return !database.list(Sql.of("select l.id from ledger l for update skip locked"), Row::integer)
                .isEmpty();
    }
}
