package org.claimgraph.source;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.act.NodeRemoval;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Removes documents that no claim that stands rests on. */
@Singleton
public class DocumentRemoval extends NodeRemoval {
    private final Database database;

    DocumentRemoval(Database database, EntityManager manager, ChangeLog changes) {
        super(database, manager, changes, "document", ChangeKind.DOCUMENT_REMOVED, ChangeKind.DOCUMENT_RESTORED);
        this.database = database;
    }

    /** Those of the entities that documents that are not removed have as their publisher. */
    public Set<String> publishers(Collection<String> entities) {
        return new HashSet<>(database.list(
                Sql.of(
                        "select distinct d.publisher_id from document d where d.publisher_id = any(keys(?)) and d.removed_at is null",
                        entities),
                Row::text));
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
