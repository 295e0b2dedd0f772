package org.claimgraph.view.path;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimgraph.view.relation.Relation;
import org.claimgraph.view.relation.RelationEdge;
import org.claimgraph.view.relation.RelationFilter;
import org.claimgraph.view.relation.RelationReader;

/** Reads neighbourhoods: one statement per level, one for the edges, and those for their relations. */
@ApplicationScoped
class NeighbourhoodReader {
    /** How many relations are looked at per level, and how many are returned. */
    private static final int MOST_READ = 5000;

    private static final int MOST_EDGES = 500;
    private final RelationReader relations;

    NeighbourhoodReader(RelationReader relations) {
        this.relations = relations;
    }

    /** The entities that can be reached in at most {@code depth} steps, the nearest and then the best sourced first. */
    Neighbourhood around(String center, int depth, int limit, RelationFilter filter) {
        Map<String, NeighbourhoodNode> nodes = new LinkedHashMap<>();
        nodes.put(center, new NeighbourhoodNode(center, 0));
        Set<String> frontier = Set.of(center);
        int omitted = 0;
        boolean complete = true;
        for (int level = 1; level <= depth && !frontier.isEmpty(); level++) {
            List<RelationEdge> edges = relations.edges(frontier, null, filter, 0, MOST_READ + 1);
            complete &= edges.size() <= MOST_READ;
            Set<String> next = new HashSet<>();
            Map<String, Set<String>> left = new HashMap<>();
            for (RelationEdge edge : edges) {
                if (nodes.containsKey(edge.other())) {
                    continue;
                }
                if (nodes.size() < limit) {
                    nodes.put(edge.other(), new NeighbourhoodNode(edge.other(), level));
                    next.add(edge.other());
                } else {
                    left.computeIfAbsent(edge.other(), _ -> new HashSet<>()).add(edge.entity());
                }
            }
            omitted += left.size();
            left.values().forEach(ends -> ends.forEach(end -> nodes.get(end).omit()));
            frontier = next;
        }
        return neighbourhood(nodes, omitted, complete, filter);
    }

    private Neighbourhood neighbourhood(
            Map<String, NeighbourhoodNode> nodes, int omitted, boolean complete, RelationFilter filter) {
        List<RelationEdge> edges = relations.edges(nodes.keySet(), nodes.keySet(), filter, 0, MOST_READ + 1);
        List<String> keys =
                edges.stream().limit(MOST_EDGES).map(RelationEdge::relation).toList();
        Map<String, Relation> read = relations.held(keys, filter.clocks());
        List<Relation> drawn =
                keys.stream().map(read::get).filter(Objects::nonNull).toList();
        return new Neighbourhood(
                new ArrayList<>(nodes.values()),
                drawn,
                omitted,
                Math.max(0, Math.min(edges.size(), MOST_READ) - keys.size()),
                complete && edges.size() <= MOST_READ);
    }
}
