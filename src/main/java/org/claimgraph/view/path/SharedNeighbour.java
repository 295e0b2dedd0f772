package org.claimgraph.view.path;

import java.util.List;
import org.claimgraph.view.relation.Relation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entity that several others have relations to. */
@Description("An entity that several others have relations to.")
public final class SharedNeighbour {
    private final String key;
    private final List<Relation> relations;
    private final int independentSources;

    SharedNeighbour(String key, List<Relation> relations, int independentSources) {
        this.key = key;
        this.relations = List.copyOf(relations);
        this.independentSources = independentSources;
    }

    String key() {
        return key;
    }

    @NonNull
    @Description("Its relations to each of the others, the best sourced first, at most 10 each.")
    public List<@NonNull Relation> getRelations() {
        return relations;
    }

    @Description("The number of identified independent sources of its weakest connection to one of the others.")
    public int getIndependentSources() {
        return independentSources;
    }
}
