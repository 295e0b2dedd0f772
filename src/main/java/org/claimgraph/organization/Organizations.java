package org.claimgraph.organization;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Kind;
import org.claimgraph.graph.Thing;

/** The kind ORGANIZATION. */
@ApplicationScoped
public class Organizations implements Kind {
    @Override
    public EntityKind kind() {
        return EntityKind.ORGANIZATION;
    }

    @Override
    public Entity entity(Thing.Traits traits) {
        return new Organization(traits);
    }
}
