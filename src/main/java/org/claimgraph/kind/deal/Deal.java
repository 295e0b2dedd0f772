package org.claimgraph.kind.deal;

import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.StoredEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A deal: an investment, a contract, a merger or a negotiation. */
@Description("A deal: an investment, a contract, a merger or a negotiation.")
public class Deal extends StoredEntity implements Entity, Node {
    Deal(Traits traits) {
        super(traits);
    }

    @Override
    @NonNull
    @Description("The kind of the entity.")
    public EntityKind getKind() {
        return EntityKind.DEAL;
    }

    @Description("The type of deal, for example INVESTMENT, CONTRACT or ACQUISITION; null if not known.")
    public String getDealKind() {
        return subkind();
    }
}
