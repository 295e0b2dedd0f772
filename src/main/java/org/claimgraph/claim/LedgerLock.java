package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * The lock that lets one transaction at a time change the ledger. Conflicts depend on claims of several facts, so a writer
 * must see all that others wrote; and it keeps the sequence in the order of the commits, without gaps.
 */
@ApplicationScoped
public class LedgerLock {
    private static final int WAIT_SECONDS = 600;
    private final Database database;

    LedgerLock(Database database) {
        this.database = database;
    }

    /** Waits until no other transaction holds the lock, and holds it until the end of the caller's transaction. */
    public void acquire() {
        String lock = database.dialect().forUpdate(WAIT_SECONDS);
        database.list(Sql.of("select l.id from ledger l " + lock), Row::integer);
    }
}
