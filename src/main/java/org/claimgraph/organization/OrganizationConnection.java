package org.claimgraph.organization;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.Page;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of organizations.")
public class OrganizationConnection extends Connection<Organization, OrganizationEdge> {
    OrganizationConnection(Page.Part<OrganizationEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
