package org.claimgraph.act;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * Removes nodes that were recorded by mistake from lists and search. Their ids stay, so that it can be undone. The table of the
 * nodes has the columns {@code id} and {@code removed_at}.
 */
public abstract class NodeRemoval {
    private final Database database;
    private final EntityManager manager;
    private final ChangeLog changes;
    private final String table;
    private final ChangeKind removed;
    private final ChangeKind restored;

    protected NodeRemoval(
            Database database,
            EntityManager manager,
            ChangeLog changes,
            String table,
            ChangeKind removed,
            ChangeKind restored) {
        this.database = database;
        this.manager = manager;
        this.changes = changes;
        this.table = table;
        this.removed = removed;
        this.restored = restored;
    }

    /** Removes a node that nothing that stands names, in the caller's transaction. */
    public final void remove(String key, Instant now) {
        remove(List.of(key), now);
    }

    /** Removes nodes that nothing that stands names, in the caller's transaction. */
    public final void remove(Collection<String> keys, Instant now) {
        manager.flush();
        database.write(
                "update " + table + " set removed_at = ? where id = ?",
                keys.stream().map(key -> List.of(now, key)).toList());
        keys.forEach(key -> changes.add(removed, key, now));
    }

    /** Ends the removal of nodes, in the caller's transaction. */
    public final void restore(Collection<String> keys, Instant now) {
        manager.flush();
        database.write(
                "update " + table + " set removed_at = null where id = ?",
                keys.stream().map(List::of).toList());
        keys.forEach(key -> changes.add(restored, key, now));
    }

    /** Whether any node is removed. */
    public final boolean hasAny() {
        manager.flush();
        return !database.list(
                        Sql.of("select n.id from " + table + " n where n.removed_at is not null limit 1"), Row::text)
                .isEmpty();
    }

    /** When each of these nodes was removed; the others are left out. */
    public final Map<String, Instant> momentsOf(Collection<String> keys) {
        return database.byKey(
                Sql.of(
                        "select n.id, n.removed_at from " + table
                                + " n where n.id = any(keys(?)) and n.removed_at is not null",
                        keys),
                Row::moment);
    }
}
