package org.claimgraph.kind.company;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityFactory;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.StoredEntity;

/** Makes entities of the kind COMPANY. */
@ApplicationScoped
public class CompanyFactory implements EntityFactory {
    @Override
    public EntityKind kind() {
        return EntityKind.COMPANY;
    }

    @Override
    public Entity entity(StoredEntity.Traits traits) {
        return new Company(traits);
    }
}
