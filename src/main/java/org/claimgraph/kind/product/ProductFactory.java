package org.claimgraph.kind.product;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityFactory;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.StoredEntity;

/** Makes entities of the kind PRODUCT. */
@ApplicationScoped
public class ProductFactory implements EntityFactory {
    @Override
    public EntityKind kind() {
        return EntityKind.PRODUCT;
    }

    @Override
    public Entity entity(StoredEntity.Traits traits) {
        return new Product(traits);
    }
}
