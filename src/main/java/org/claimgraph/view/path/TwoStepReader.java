package org.claimgraph.view.path;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.view.relation.RelationEdge;

/** Reads the paths of two steps whose relations belong to given views: three statements, and those for the relations on them. */
@ApplicationScoped
class TwoStepReader {
    private static final int MOST_READ = 5000;
    private final ViewEdges views;
    private final PathReader paths;

    TwoStepReader(ViewEdges views, PathReader paths) {
        this.views = views;
        this.paths = paths;
    }

    /**
     * The paths, those whose weakest step has the most independent sources first.
     *
     * @param first the view of the first step; null for every relation
     * @param second the view of the second step, read from the entities that the first one leads to
     * @param indirectOnly whether entities that the second view also lists of the first entity are left out
     */
    List<Path> from(
            String entity, String first, String second, boolean indirectOnly, int limit, TemporalFilter clocks) {
        List<RelationEdge> near = views.edges(Set.of(entity), first, null, clocks, MOST_READ + 1);
        Map<String, List<RelationEdge>> middles = new LinkedHashMap<>();
        near.forEach(edge ->
                middles.computeIfAbsent(edge.other(), _ -> new ArrayList<>()).add(edge));
        Set<String> excluded = new HashSet<>(Set.of(entity));
        if (indirectOnly) {
            views.edges(Set.of(entity), second, null, clocks, MOST_READ).forEach(edge -> excluded.add(edge.other()));
        }
        List<RelationEdge> far = views.edges(middles.keySet(), second, null, clocks, MOST_READ + 1);
        Map<String, Map<String, List<RelationEdge>>> ends = new LinkedHashMap<>();
        far.stream()
                .filter(edge -> !excluded.contains(edge.other()))
                .forEach(edge -> ends.computeIfAbsent(edge.entity(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(edge.other(), _ -> new ArrayList<>())
                        .add(edge));
        List<List<PathSearch.Step>> found = new ArrayList<>();
        ends.forEach((middle, others) -> others.forEach((other, edges) -> found.add(List.of(
                new PathSearch.Step(entity, middle, List.copyOf(middles.get(middle))),
                new PathSearch.Step(middle, other, List.copyOf(edges))))));
        found.sort(Comparator.comparingInt((List<PathSearch.Step> path) ->
                        -Math.min(path.getFirst().sources(), path.getLast().sources()))
                .thenComparing(Object::toString));
        return paths.paths(
                found.subList(0, Math.min(limit, found.size())),
                near.size() <= MOST_READ && far.size() <= MOST_READ,
                clocks);
    }
}
