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
    @Description("The kind of the entity.")
    public EntityKind getKind() {
        return EntityKind.PRODUCT;
    }

    @Description("The type of product, for example PROJECT or CONCEPT; null if not known.")
    public String getProductKind() {
        return subkind();
    }
}
