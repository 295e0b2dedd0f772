package org.claimgraph.kind.regulator;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityFactory;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.StoredEntity;

/** Makes entities of the kind REGULATOR. */
@ApplicationScoped
public class RegulatorFactory implements EntityFactory {
    @Override
    public EntityKind kind() {
        return EntityKind.REGULATOR;
    }

    @Override
    public Entity entity(StoredEntity.Traits traits) {
        return new Regulator(traits);
    }
}
