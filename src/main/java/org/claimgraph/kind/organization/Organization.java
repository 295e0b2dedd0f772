package org.claimgraph.kind.organization;

import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.StoredEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An organization that is not a company: a non-profit, a fund, a media outlet, a board or a group of people. */
@Description(
        "An organization that is not a company: a non-profit, a fund, a media outlet, a board or a group of people.")
public class Organization extends StoredEntity implements Entity, Node {
    Organization(Traits traits) {
        super(traits);
    }

    @Override
    @NonNull
    @Description("The kind of the entity.")
    public EntityKind getKind() {
        return EntityKind.ORGANIZATION;
    }

    @Description("The type of organization, for example NON_PROFIT, FUND, MEDIA, BOARD or GROUP; null if not known.")
    public String getOrganizationKind() {
        return subkind();
    }

    @Description(
            "The country, or part of a country, where the organization is registered (ISO 3166), for example US-DE; null if not known.")
    public String getJurisdiction() {
        return jurisdiction();
    }
}
