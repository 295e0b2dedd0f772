package org.claimgraph.company;

import jakarta.persistence.DiscriminatorValue;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.Thing;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A company. */
@jakarta.persistence.Entity
@DiscriminatorValue("COMPANY")
@Description("A company.")
public class Company extends Thing implements Entity, Node {
    Company() {}

    Company(Traits traits) {
        super(traits);
    }

    @Override
    @NonNull
    @Description("What it is.")
    public EntityKind getKind() {
        return EntityKind.COMPANY;
    }
}
