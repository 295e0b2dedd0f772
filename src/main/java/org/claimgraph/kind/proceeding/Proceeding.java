package org.claimgraph.kind.proceeding;

import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.StoredEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A proceeding: a lawsuit, an investigation, a review or a complaint. */
@Description("A proceeding: a lawsuit, an investigation, a review or a complaint.")
public class Proceeding extends StoredEntity implements Entity, Node {
    Proceeding(Traits traits) {
        super(traits);
    }

    @Override
    @NonNull
    @Description("The kind of the entity.")
    public EntityKind getKind() {
        return EntityKind.PROCEEDING;
    }

    @Description("The type of proceeding, for example LAWSUIT, INVESTIGATION, REVIEW or COMPLAINT; null if not known.")
    public String getProceedingKind() {
        return subkind();
    }

    @Description(
            "The country, or part of a country, whose law governs the proceeding (ISO 3166), for example US-CA; null if not known.")
    public String getJurisdiction() {
        return jurisdiction();
    }
}
