package org.claimgraph.view.path;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.view.relation.RelationDirection;
import org.claimgraph.view.relation.RelationEdge;
import org.claimgraph.view.relation.RelationFilter;
import org.claimgraph.view.relation.RelationReader;

/** Reads the edges of the vocabulary's views, such as investors: those of some predicates in one direction and of others in the other. */
@ApplicationScoped
class ViewEdges {
    private final RelationReader relations;
    private final Predicates predicates;

    ViewEdges(RelationReader relations, Predicates predicates) {
        this.relations = relations;
        this.predicates = predicates;
    }

    /**
     * The edges of several entities, the best sourced first.
     *
     * @param view its name; null for every relation
     * @param kinds kinds of the other end; null for all
     */
    List<RelationEdge> edges(
            Collection<String> entities, String view, List<EntityKind> kinds, TemporalFilter clocks, int limit) {
        if (view == null) {
            return directed(entities, RelationDirection.BOTH, null, kinds, clocks, limit);
        }
        List<RelationEdge> edges = new ArrayList<>(
                directed(entities, RelationDirection.OUTGOING, predicates.listedOnSubject(view), kinds, clocks, limit));
        edges.addAll(
                directed(entities, RelationDirection.INCOMING, predicates.listedOnObject(view), kinds, clocks, limit));
        edges.sort(Comparator.comparingInt(RelationEdge::sources).reversed());
        return edges.size() <= limit ? edges : edges.subList(0, limit);
    }

    private List<RelationEdge> directed(
            Collection<String> entities,
            RelationDirection direction,
            Set<String> predicates,
            List<EntityKind> kinds,
            TemporalFilter clocks,
            int limit) {
        if (entities.isEmpty() || predicates != null && predicates.isEmpty()) {
            return List.of();
        }
        List<String> keys = predicates == null ? null : List.copyOf(predicates);
        return relations.edges(
                entities, null, new RelationFilter(direction, keys, kinds, clocks, null, false), 0, limit);
    }
}
