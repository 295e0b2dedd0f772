package org.claimgraph.search;

import java.util.List;
import org.claimgraph.graph.Entity;
import org.claimgraph.search.match.MatchFeature;
import org.claimgraph.search.match.MatchScore;
import org.claimgraph.search.match.MatchScorer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entity that an example may mean. */
@Description("An entity that an example may mean, with the reasons for its score.")
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
    @Description("How likely it is the entity that is looked for, from 0 to 1.")
    public Double getScore() {
        return explained.value();
    }

    @Description("Whether the score is at least 0.73, from which on the two are usually the same.")
    public boolean isMatch() {
        return explained.value() >= MatchScorer.THRESHOLD;
    }

    @NonNull
    @Description("What was compared, and what each adds to the score or takes from it.")
    public List<@NonNull MatchFeature> getFeatures() {
        return explained.features();
    }
}
