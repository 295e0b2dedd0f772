package org.claimgraph.source;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
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
