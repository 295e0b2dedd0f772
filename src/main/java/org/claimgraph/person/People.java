package org.claimgraph.person;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Kind;
import org.claimgraph.graph.Thing;

/** The kind PERSON. */
@ApplicationScoped
public class People implements Kind {
    @Override
    public EntityKind kind() {
        return EntityKind.PERSON;
    }

    @Override
    public Entity entity(Thing.Traits traits) {
        return new Person(traits);
    }
}
