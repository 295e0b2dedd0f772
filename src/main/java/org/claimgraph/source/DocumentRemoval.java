package org.claimgraph.source;

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

/** Removes documents that were recorded by mistake from lists and search. Their ids stay, so that it can be undone. */
@ApplicationScoped
public class DocumentRemoval {
    private final Database database;
    private final EntityManager manager;
    private final ChangeLog changes;

    DocumentRemoval(Database database, EntityManager manager, ChangeLog changes) {
        this.database = database;
        this.manager = manager;
        this.changes = changes;
    }

    /** Removes a document that no claim that stands rests on, in the caller's transaction. */
    public void remove(String key, Instant now) {
        manager.flush();
        database.write("update document set removed_at = ? where id = ?", List.of(List.of(now, key)));
        changes.add(ChangeKind.DOCUMENT_REMOVED, key, now);
    }

    /** Ends the removal of documents, in the caller's transaction. */
    public void restore(Collection<String> keys, Instant now) {
        manager.flush();
        database.write(
                "update document set removed_at = null where id = ?",
                keys.stream().map(List::of).toList());
        keys.forEach(key -> changes.add(ChangeKind.DOCUMENT_RESTORED, key, now));
    }

    /** Whether any document is removed. */
    public boolean hasAny() {
        manager.flush();
        return !database.list(Sql.of("select d.id from document d where d.removed_at is not null limit 1"), Row::text)
                .isEmpty();
    }

    /** When each of these documents was removed; the others are left out. */
    public Map<String, Instant> momentsOf(Collection<String> keys) {
        return database.byKey(
                Sql.of(
                        "select d.id, d.removed_at from document d where d.id = any(keys(?)) and d.removed_at is not null",
                        keys),
                Row::moment);
    }

    /** How many documents that are not removed have the entity as their publisher. */
    public long publishedBy(String entity) {
        return database.list(
                        Sql.of(
                                "select count(*) from document d where d.publisher_id = ? and d.removed_at is null",
                                entity),
                        Row::number)
                .getFirst();
    }
}
