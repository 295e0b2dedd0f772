package org.claimgraph.graph;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.act.NodeRemoval;
import org.claimgraph.platform.database.Database;

/** Removes entities that no claim that stands names and no other id stands for. */
@Singleton
public class EntityRemoval extends NodeRemoval {
    EntityRemoval(Database database, EntityManager manager, ChangeLog changes) {
        super(database, manager, changes, "entity", ChangeKind.ENTITY_REMOVED, ChangeKind.ENTITY_RESTORED);
    }
}
