package org.claimgraph.kind.organization;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityFactory;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.StoredEntity;

/** Makes entities of the kind ORGANIZATION. */
@ApplicationScoped
public class OrganizationFactory implements EntityFactory {
    @Override
    public EntityKind kind() {
        return EntityKind.ORGANIZATION;
    }

    @Override
    public Entity entity(StoredEntity.Traits traits) {
        return new Organization(traits);
    }
}
