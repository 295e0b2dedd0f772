package org.claimgraph.kind.product;

import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.StoredEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A product, a service, a project or a programme. */
@Description("A product, a service, a project or a programme.")
public class Product extends StoredEntity implements Entity, Node {
    Product(Traits traits) {
        super(traits);
    }

    @Override
    @NonNull
    @Description("What it is.")
    public EntityKind getKind() {
        return EntityKind.PRODUCT;
    }

    @Description("What sort of product it is, in capitals, for example PROJECT or CONCEPT; null where it is not known.")
    public String getProductKind() {
        return subkind();
    }
}
