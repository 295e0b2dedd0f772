package org.claimgraph.proceeding;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Kind;
import org.claimgraph.graph.Thing;

/** The kind PROCEEDING. */
@ApplicationScoped
public class Proceedings implements Kind {
    @Override
    public EntityKind kind() {
        return EntityKind.PROCEEDING;
    }

    @Override
    public Entity entity(Thing.Traits traits) {
        return new Proceeding(traits);
    }
}
