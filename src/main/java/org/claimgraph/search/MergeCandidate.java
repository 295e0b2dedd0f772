package org.claimgraph.search;

import java.util.List;
import org.claimgraph.graph.Entity;
import org.claimgraph.search.match.MatchFeature;
import org.claimgraph.search.match.MatchScore;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Two entities that may be the same. */
@Description(
        "Two entities that may be the same. A curator decides: mergeEntities if they are, markNotSame if they are not. Either decision takes the pair off the list.")
public final class MergeCandidate {
    private final Entity entity;
    private final Entity other;
    private final MatchScore explained;

    MergeCandidate(Entity entity, Entity other, MatchScore score) {
        this.entity = entity;
        this.other = other;
        this.explained = score;
    }

    @NonNull
    @Description("One entity; of an import, the one that it recorded.")
    public Entity getEntity() {
        return entity;
    }

    @NonNull
    @Description("The entity that may be the same.")
    public Entity getOther() {
        return other;
    }

    @NonNull
    @Description("How likely the two are the same, from 0 to 1.")
    public Double getScore() {
        return explained.value();
    }

    @NonNull
    @Description("What was compared, and what each adds to the score or takes from it.")
    public List<@NonNull MatchFeature> getFeatures() {
        return explained.features();
    }
}
