package org.claimgraph.search;

import java.util.List;
import org.claimgraph.graph.Entity;
import org.claimgraph.search.match.MatchFeature;
import org.claimgraph.search.match.MatchScore;
import org.claimgraph.search.match.MatchScorer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entity that an example may mean. */
@Description("An entity that may be the one an example describes, with the reasons for its score.")
public final class MatchCandidate {
    private final Entity entity;
    private final MatchScore explained;

    MatchCandidate(Entity entity, MatchScore score) {
        this.entity = entity;
        this.explained = score;
    }

    @NonNull
    @Description("The entity.")
    public Entity getEntity() {
        return entity;
    }

    @NonNull
    @Description("How likely the candidate is the entity that the example describes, from 0 to 1.")
    public Double getScore() {
        return explained.value();
    }

    @Description(
            "Whether the score is at least 0.73, the threshold above which candidate and example are usually the same entity.")
    public boolean isMatch() {
        return explained.value() >= MatchScorer.THRESHOLD;
    }

    @NonNull
    @Description("The compared features, each with what it adds to the score or subtracts from it.")
    public List<@NonNull MatchFeature> getFeatures() {
        return explained.features();
    }
}
