package org.claimgraph.act;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** The changes of one transaction that are not written yet. Used by the thread of the transaction, under the lock of the ledger. */
final class PendingChanges {
    private static final int BATCH = 1000;
    private final Database database;
    private final List<PendingChange> rows = new ArrayList<>();
    private long last = -1;

    private record PendingChange(String act, ChangeKind kind, String key, String otherKey, Instant at) {
        List<?> columns(long sequence) {
            return Arrays.asList(sequence, act, kind, key, otherKey, at);
        }
    }

    PendingChanges(Database database) {
        this.database = database;
    }

    void add(Act act, ChangeKind kind, String key, String otherKey, Instant at) {
        rows.add(new PendingChange(act.id(), kind, key, otherKey, at.truncatedTo(ChronoUnit.MICROS)));
        if (rows.size() == BATCH) {
            write();
        }
    }

    /** Writes them with the next sequence numbers. Nobody else takes one while this transaction holds the lock. */
    void write() {
        if (rows.isEmpty()) {
            return;
        }
        if (last < 0) {
            last = database.list(Sql.of("select coalesce(max(c.sequence), 0) from ledger_change c"), Row::number)
                    .getFirst();
        }
        List<List<?>> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.columns(++last)));
        rows.clear();
        database.write(
                "insert into ledger_change (sequence, act_id, kind, node_id, other_id, at) values (?, ?, ?, ?, ?, ?)",
                values);
    }
}
