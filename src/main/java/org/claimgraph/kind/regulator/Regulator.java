package org.claimgraph.kind.regulator;

import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.StoredEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A regulator: an authority that oversees companies by law. */
@Description("A regulator: an authority that oversees companies by law.")
public class Regulator extends StoredEntity implements Entity, Node {
    Regulator(Traits traits) {
        super(traits);
    }

    @Override
    @NonNull
    @Description("The kind of the entity.")
    public EntityKind getKind() {
        return EntityKind.REGULATOR;
    }

    @Description(
            "The country, or part of a country, that the regulator is responsible for (ISO 3166), for example US-CA; null if not known.")
    public String getJurisdiction() {
        return jurisdiction();
    }
}
