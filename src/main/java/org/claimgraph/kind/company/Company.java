package org.claimgraph.kind.company;

import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.StoredEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A company. */
@Description("A company.")
public class Company extends StoredEntity implements Entity, Node {
    Company(Traits traits) {
        super(traits);
    }

    @Override
    @NonNull
    @Description("The kind of the entity.")
    public EntityKind getKind() {
        return EntityKind.COMPANY;
    }

    @Description(
            "The country, or part of a country, where the company is registered (ISO 3166), for example US-DE; null if not known.")
    public String getJurisdiction() {
        return jurisdiction();
    }
}
