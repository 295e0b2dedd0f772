package org.claimgraph.kind.person;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityFactory;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.StoredEntity;

/** Makes entities of the kind PERSON. */
@ApplicationScoped
public class PersonFactory implements EntityFactory {
    @Override
    public EntityKind kind() {
        return EntityKind.PERSON;
    }

    @Override
    public Entity entity(StoredEntity.Traits traits) {
        return new Person(traits);
    }
}
