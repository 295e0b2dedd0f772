package org.claimgraph.view.path;

import java.util.List;
import org.claimgraph.view.relation.Relation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A step of a path. */
@Description("A step of a path: two entities and the relations between them.")
public final class PathStep {
    private final String from;
    private final String to;
    private final List<Relation> relations;
    private final int relationCount;

    PathStep(String from, String to, List<Relation> relations, int relationCount) {
        this.from = from;
        this.to = to;
        this.relations = List.copyOf(relations);
        this.relationCount = relationCount;
    }

    String fromKey() {
        return from;
    }

    String toKey() {
        return to;
    }

    @NonNull
    @Description("The relations between the two entities in either direction, the best sourced first, at most 10.")
    public List<@NonNull Relation> getRelations() {
        return relations;
    }

    @Description("Number of relations between the two entities.")
    public int getRelationCount() {
        return relationCount;
    }
}
