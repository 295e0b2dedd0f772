package org.claimgraph.kind.organization;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of organizations.")
public class OrganizationConnection extends Connection<Organization, OrganizationEdge> {
    OrganizationConnection(PageRequest.Part<OrganizationEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
