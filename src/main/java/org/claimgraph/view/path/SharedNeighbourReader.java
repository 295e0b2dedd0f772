package org.claimgraph.view.path;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.view.relation.Relation;
import org.claimgraph.view.relation.RelationEdge;
import org.claimgraph.view.relation.RelationFilter;
import org.claimgraph.view.relation.RelationReader;

/** Reads the entities that several others have in common. */
@ApplicationScoped
class SharedNeighbourReader {
    private static final int MOST_READ = 20_000;
    private static final int MOST_RELATIONS = 10;
    private final RelationReader relations;
    private final ViewEdges views;

    SharedNeighbourReader(RelationReader relations, ViewEdges views) {
        this.relations = relations;
        this.views = views;
    }

    /** An entity with its edges from each of the others. */
    private record Shared(String key, Map<String, List<RelationEdge>> edges) {
        int sources() {
            return edges.values().stream()
                    .mapToInt(each -> each.getFirst().sources())
                    .min()
                    .orElse(0);
        }

        List<String> relations() {
            return edges.values().stream()
                    .flatMap(each -> each.stream().limit(MOST_RELATIONS))
                    .map(RelationEdge::relation)
                    .toList();
        }
    }

    List<SharedNeighbour> of(Set<String> entities, int limit, RelationFilter filter) {
        return of(entities, limit, relations.edges(entities, null, filter, 0, MOST_READ), filter.clocks());
    }

    /** Those of one kind that a view of each entity lists. */
    List<SharedNeighbour> ofView(Set<String> entities, String view, EntityKind kind, int limit, TemporalFilter clocks) {
        return of(entities, limit, views.edges(entities, view, List.of(kind), clocks, MOST_READ), clocks);
    }

    private List<SharedNeighbour> of(Set<String> entities, int limit, List<RelationEdge> edges, TemporalFilter clocks) {
        Map<String, Map<String, List<RelationEdge>>> others = new LinkedHashMap<>();
        for (RelationEdge edge : edges) {
            others.computeIfAbsent(edge.other(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(edge.entity(), _ -> new ArrayList<>())
                    .add(edge);
        }
        List<Shared> shared = others.entrySet().stream()
                .filter(entry -> entry.getValue().keySet().containsAll(entities))
                .map(entry -> new Shared(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Shared::sources).reversed().thenComparing(Shared::key))
                .limit(limit)
                .toList();
        Map<String, Relation> read = relations.held(
                shared.stream()
                        .map(Shared::relations)
                        .flatMap(Collection::stream)
                        .toList(),
                clocks);
        return shared.stream()
                .map(each -> new SharedNeighbour(
                        each.key(),
                        each.relations().stream()
                                .map(read::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        each.sources()))
                .toList();
    }
}
