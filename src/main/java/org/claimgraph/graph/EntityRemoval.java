package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Removes entities that were recorded by mistake from lists and search. Their ids stay, so that it can be undone. */
@ApplicationScoped
public class EntityRemoval {
    private final Database database;
    private final EntityManager manager;
    private final ChangeLog changes;

    EntityRemoval(Database database, EntityManager manager, ChangeLog changes) {
        this.database = database;
        this.manager = manager;
        this.changes = changes;
    }

    /** Removes an entity that no claim that stands names and no other id stands for, in the caller's transaction. */
    public void remove(String key, Instant now) {
        manager.flush();
        database.write("update entity set removed_at = ? where id = ?", List.of(List.of(now, key)));
        changes.add(ChangeKind.ENTITY_REMOVED, key, now);
    }

    /** Ends the removal of entities, in the caller's transaction. */
    public void restore(Collection<String> keys, Instant now) {
        manager.flush();
        database.write(
                "update entity set removed_at = null where id = ?",
                keys.stream().map(List::of).toList());
        keys.forEach(key -> changes.add(ChangeKind.ENTITY_RESTORED, key, now));
    }

    /** Whether any entity is removed. */
    public boolean hasAny() {
        manager.flush();
        return !database.list(Sql.of("select e.id from entity e where e.removed_at is not null limit 1"), Row::text)
                .isEmpty();
    }

    /** When each of these entities was removed; the others are left out. */
    public Map<String, Instant> momentsOf(Collection<String> keys) {
        return database.byKey(
                Sql.of(
                        "select e.id, e.removed_at from entity e where e.id = any(keys(?)) and e.removed_at is not null",
                        keys),
                Row::moment);
    }
}
