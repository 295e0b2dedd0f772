package org.claimgraph.kind.asset;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityFactory;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.StoredEntity;

/** Makes entities of the kind ASSET. */
@ApplicationScoped
public class AssetFactory implements EntityFactory {
    @Override
    public EntityKind kind() {
        return EntityKind.ASSET;
    }

    @Override
    public Entity entity(StoredEntity.Traits traits) {
        return new Asset(traits);
    }
}
