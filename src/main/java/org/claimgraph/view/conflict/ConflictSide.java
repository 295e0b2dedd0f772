package org.claimgraph.view.conflict;

import java.time.Instant;
import org.claimgraph.view.Position;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One side of a conflict. */
@Description("One side of a conflict. An exception that explains a conflict is a side of its own.")
public class ConflictSide {
    private final Position position;
    private final Instant knownAt;

    ConflictSide(Position position, Instant knownAt) {
        this.position = position;
        this.knownAt = knownAt;
    }

    /** As of when it is told; null for now. */
    Instant knownAt() {
        return knownAt;
    }

    String factKey() {
        return position.getClaims().getFirst().factKey();
    }

    @NonNull
    @Description("What its claims agree on.")
    public Position getPosition() {
        return position;
    }
}
