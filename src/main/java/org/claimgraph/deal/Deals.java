package org.claimgraph.deal;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Kind;
import org.claimgraph.graph.Thing;

/** The kind DEAL. */
@ApplicationScoped
public class Deals implements Kind {
    @Override
    public EntityKind kind() {
        return EntityKind.DEAL;
    }

    @Override
    public Entity entity(Thing.Traits traits) {
        return new Deal(traits);
    }
}
