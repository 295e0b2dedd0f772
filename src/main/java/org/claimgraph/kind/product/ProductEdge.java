package org.claimgraph.kind.product;

import org.claimgraph.platform.page.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A product and its place in a list.")
public class ProductEdge extends Edge<Product> {
    ProductEdge(Product node, String cursor) {
        super(node, cursor);
    }
}
