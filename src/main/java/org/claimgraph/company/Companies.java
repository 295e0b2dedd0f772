package org.claimgraph.company;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Kind;
import org.claimgraph.graph.Thing;

/** The kind COMPANY. */
@ApplicationScoped
public class Companies implements Kind {
    @Override
    public EntityKind kind() {
        return EntityKind.COMPANY;
    }

    @Override
    public Entity entity(Thing.Traits traits) {
        return new Company(traits);
    }
}
