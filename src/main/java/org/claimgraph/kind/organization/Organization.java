package org.claimgraph.kind.organization;

import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.StoredEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What is not a company: a non-profit, a fund, a media outlet, a board, a group of people. */
@Description("What is not a company: a non-profit, a fund, a media outlet, a board, a group of people.")
public class Organization extends StoredEntity implements Entity, Node {
    Organization(Traits traits) {
        super(traits);
    }

    @Override
    @NonNull
    @Description("What it is.")
    public EntityKind getKind() {
        return EntityKind.ORGANIZATION;
    }

    @Description(
            "What sort of organization it is, in capitals, for example NON_PROFIT, FUND, MEDIA, BOARD or GROUP; null where it is not known.")
    public String getOrganizationKind() {
        return subkind();
    }
}
