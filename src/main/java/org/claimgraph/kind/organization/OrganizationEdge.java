package org.claimgraph.kind.organization;

import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("An organization and its place in a list.")
public class OrganizationEdge extends Edge<Organization> {
    OrganizationEdge(Organization node, String cursor) {
        super(node, cursor);
    }
}
