package org.claimgraph.view.conflict;

import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.view.fact.IndependentSources;
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

    /** The keys of its sources, some of them entities. */
    List<String> sourceKeys() {
        return position.getClaims().stream()
                .filter(Claim::counts)
                .map(Claim::origin)
                .distinct()
                .toList();
    }

    int independentSources() {
        return IndependentSources.identified(position.getClaims());
    }

    @Description(
            "Whether this side is wrong if the side with the most independent sources is right. True for every side if there is a tie, false for every side of an apparent conflict.")
    public boolean isWouldBeWrong() {
        return !conflict.isApparent() && !leads();
    }

    private boolean leads() {
        return conflict.sides().stream()
                .allMatch(other -> other == this || other.independentSources() < independentSources());
    }

    @NonNull
    @Description("The position that the claims of this side share.")
    public Position getPosition() {
        return position;
    }
}
