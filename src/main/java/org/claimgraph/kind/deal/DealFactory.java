package org.claimgraph.kind.deal;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityFactory;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.StoredEntity;

/** Makes entities of the kind DEAL. */
@ApplicationScoped
public class DealFactory implements EntityFactory {
    @Override
    public EntityKind kind() {
        return EntityKind.DEAL;
    }

    @Override
    public Entity entity(StoredEntity.Traits traits) {
        return new Deal(traits);
    }
}
