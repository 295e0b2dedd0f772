package org.claimgraph.product;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Kind;
import org.claimgraph.graph.Thing;

/** The kind PRODUCT. */
@ApplicationScoped
public class Products implements Kind {
    @Override
    public EntityKind kind() {
        return EntityKind.PRODUCT;
    }

    @Override
    public Entity entity(Thing.Traits traits) {
        return new Product(traits);
    }
}
