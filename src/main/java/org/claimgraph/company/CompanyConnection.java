package org.claimgraph.company;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.Page;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of companies.")
public class CompanyConnection extends Connection<Company, CompanyEdge> {
    CompanyConnection(Page.Part<CompanyEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
