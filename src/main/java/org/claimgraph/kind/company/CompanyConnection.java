package org.claimgraph.kind.company;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of companies.")
public class CompanyConnection extends Connection<Company, CompanyEdge> {
    CompanyConnection(PageRequest.Part<CompanyEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
