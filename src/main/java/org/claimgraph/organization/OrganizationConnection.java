package org.claimgraph.organization;

import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.Page;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of organizations.")
public class OrganizationConnection extends Connection<Organization, OrganizationEdge> {
    OrganizationConnection(Page.Part<OrganizationEdge> part, Integer totalCount) {
        super(part, totalCount);
    }
}
