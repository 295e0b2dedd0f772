package org.claimgraph.view.conflict;

import org.claimgraph.view.fact.Position;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One side of a conflict. */
@Description("One side of a conflict. A stated exception that explains the conflict is a side of its own.")
public class ConflictSide {
    private final Position position;
    private final Conflict conflict;

    ConflictSide(Position position, Conflict conflict) {
        this.position = position;
        this.conflict = conflict;
    }

    Conflict conflict() {
        return conflict;
    }

    String factKey() {
        return position.getClaims().getFirst().factKey();
    }

    @NonNull
    @Description("The position that its claims share.")
    public Position getPosition() {
        return position;
    }
}
