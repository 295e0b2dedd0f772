package org.claimgraph.kind.product;

import java.util.function.IntSupplier;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of products.")
public class ProductConnection extends Connection<Product, ProductEdge> {
    ProductConnection(PageRequest.Part<ProductEdge> part, IntSupplier totalCount) {
        super(part, totalCount);
    }
}
