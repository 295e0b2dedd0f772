package org.claimgraph.kind.asset;

import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.StoredEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An asset: a vessel, an aircraft, a property, a security, an account. */
@Description("An asset: a vessel, an aircraft, a property, a security or an account.")
public class Asset extends StoredEntity implements Entity, Node {
    Asset(Traits traits) {
        super(traits);
    }

    @Override
    @NonNull
    @Description("The kind of the entity.")
    public EntityKind getKind() {
        return EntityKind.ASSET;
    }

    @Description("The type of asset: VESSEL, AIRCRAFT, PROPERTY, SECURITY, ACCOUNT or another; null if not known.")
    public String getAssetKind() {
        return subkind();
    }
}
