package org.claimgraph.graph;

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

/** Removes entities that no claim that stands names and no other id stands for. */
@Singleton
public class EntityRemoval extends NodeRemoval {
    private final Database database;

    EntityRemoval(Database database, EntityManager manager, ChangeLog changes) {
        super(database, manager, changes, "entity", ChangeKind.ENTITY_REMOVED, ChangeKind.ENTITY_RESTORED);
        this.database = database;
    }

    /** Those of the entities that somebody merged with another one. */
    public Set<String> inMerges(Collection<String> keys) {
        return new HashSet<>(database.list(
                Sql.of(
                                "select m.entity_id from entity_merge m where m.entity_id = any(keys(?)) and not m.redirect union",
                                keys)
                        .add(
                                "select e.merged_into from entity e join entity_merge m on m.entity_id = e.id"
                                        + " where e.merged_into = any(keys(?)) and not m.redirect",
                                keys),
                Row::text));
    }
}
