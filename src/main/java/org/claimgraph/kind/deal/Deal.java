package org.claimgraph.kind.deal;

import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.StoredEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A deal: an investment, a contract, a merger, a negotiation. */
@Description("A deal: an investment, a contract, a merger, a negotiation.")
public class Deal extends StoredEntity implements Entity, Node {
    Deal(Traits traits) {
        super(traits);
    }

    @Override
    @NonNull
    @Description("What it is.")
    public EntityKind getKind() {
        return EntityKind.DEAL;
    }

    @Description(
            "What sort of deal it is, in capitals, for example INVESTMENT, CONTRACT or ACQUISITION; null where it is not known.")
    public String getDealKind() {
        return subkind();
    }
}
