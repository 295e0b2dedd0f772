package org.claimgraph.kind.proceeding;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityFactory;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.StoredEntity;

/** Makes entities of the kind PROCEEDING. */
@ApplicationScoped
public class ProceedingFactory implements EntityFactory {
    @Override
    public EntityKind kind() {
        return EntityKind.PROCEEDING;
    }

    @Override
    public Entity entity(StoredEntity.Traits traits) {
        return new Proceeding(traits);
    }
}
