package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * Lets one writer at a time change the ledger: what claims add up to beyond their own facts is right only where each
 * writer sees all that the others wrote, and the sequence has no gaps where it is given out in the order of commits.
 */
@ApplicationScoped
public class LedgerLock {
    private static final int PATIENCE = 600;
    private final Database database;

    LedgerLock(Database database) {
        this.database = database;
    }

    /** Waits until no other transaction writes, and keeps the turn until the end of the caller's. */
    public void take() {
        String lock = database.dialect().forUpdate(PATIENCE);
        database.list(Sql.of("select l.id from ledger l " + lock), Row::integer);
    }
}
