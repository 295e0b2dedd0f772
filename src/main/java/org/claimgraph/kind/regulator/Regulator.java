package org.claimgraph.kind.regulator;

import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.StoredEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A regulator: whoever may oversee companies by law. */
@Description("A regulator: whoever may oversee companies by law.")
public class Regulator extends StoredEntity implements Entity, Node {
    Regulator(Traits traits) {
        super(traits);
    }

    @Override
    @NonNull
    @Description("What it is.")
    public EntityKind getKind() {
        return EntityKind.REGULATOR;
    }

    @Description(
            "The country or part of one that it is responsible for (ISO 3166), for example US-CA; null where it is not known.")
    public String getJurisdiction() {
        return jurisdiction();
    }
}
