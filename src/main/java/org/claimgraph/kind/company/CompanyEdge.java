package org.claimgraph.kind.company;

import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A company and its place in a list.")
public class CompanyEdge extends Edge<Company> {
    CompanyEdge(Company node, String cursor) {
        super(node, cursor);
    }
}
