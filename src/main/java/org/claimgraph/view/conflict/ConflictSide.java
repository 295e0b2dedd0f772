package org.claimgraph.view.conflict;

import org.claimgraph.view.Position;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One side of a conflict. */
@Description("One side of a conflict. An exception that explains a conflict is a side of its own.")
public class ConflictSide {
    private final String factKey;
    private final Position position;

    ConflictSide(Position position) {
        this.position = position;
        this.factKey = position.getClaims().getFirst().factKey();
    }

    String factKey() {
        return factKey;
    }

    @NonNull
    @Description("What its claims agree on.")
    public Position getPosition() {
        return position;
    }
}
