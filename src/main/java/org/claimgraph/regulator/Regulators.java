package org.claimgraph.regulator;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Kind;
import org.claimgraph.graph.Thing;

/** The kind REGULATOR. */
@ApplicationScoped
public class Regulators implements Kind {
    @Override
    public EntityKind kind() {
        return EntityKind.REGULATOR;
    }

    @Override
    public Entity entity(Thing.Traits traits) {
        return new Regulator(traits);
    }
}
