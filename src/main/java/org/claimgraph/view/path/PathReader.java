package org.claimgraph.view.path;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.view.relation.Relation;
import org.claimgraph.view.relation.RelationEdge;
import org.claimgraph.view.relation.RelationFilter;
import org.claimgraph.view.relation.RelationReader;

/** Reads paths: one statement per level of the search, and those for the relations on the paths. */
@ApplicationScoped
class PathReader {
    private static final int MOST_RELATIONS = 10;
    private final RelationReader relations;

    PathReader(RelationReader relations) {
        this.relations = relations;
    }

    /**
     * The shortest paths.
     *
     * @throws ApiException TOO_COMPLEX if none was found among the relations that are read at most
     */
    List<Path> between(String from, String to, int maxLength, int sources, RelationFilter filter) {
        if (from.equals(to)) {
            return List.of(new Path(0, List.of(), 0, true));
        }
        PathSearch search =
                new PathSearch(keys -> relations.edges(keys, null, filter, sources, PathSearch.MOST_EDGES + 1));
        List<List<PathSearch.Step>> found = search.between(from, to, maxLength);
        if (found.isEmpty() && !search.isComplete()) {
            throw new ApiException(
                    ErrorCode.TOO_COMPLEX,
                    "No path was found among the %d best sourced relations of a level: name predicates, set minIndependentSources or lower maxLength."
                            .formatted(PathSearch.MOST_EDGES));
        }
        return paths(found, search.isComplete(), filter.clocks());
    }

    /** The paths with the relations of their steps. */
    List<Path> paths(List<List<PathSearch.Step>> found, boolean complete, TemporalFilter clocks) {
        List<List<PathStep>> steps = steps(found, clocks);
        List<Path> paths = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            int weakest = found.get(at).stream()
                    .mapToInt(PathSearch.Step::sources)
                    .min()
                    .orElse(0);
            paths.add(new Path(found.get(at).size(), steps.get(at), weakest, complete));
        }
        return paths;
    }

    /** The steps of each path with their relations. */
    List<List<PathStep>> steps(List<List<PathSearch.Step>> found, TemporalFilter clocks) {
        Set<String> keys = new HashSet<>();
        found.forEach(path -> path.forEach(step -> shown(step).forEach(edge -> keys.add(edge.relation()))));
        Map<String, Relation> read = relations.held(keys, clocks);
        return found.stream()
                .map(path -> path.stream().map(step -> step(step, read)).toList())
                .toList();
    }

    private static List<RelationEdge> shown(PathSearch.Step step) {
        return step.edges().subList(0, Math.min(MOST_RELATIONS, step.edges().size()));
    }

    private static PathStep step(PathSearch.Step step, Map<String, Relation> read) {
        List<Relation> between = shown(step).stream()
                .map(edge -> read.get(edge.relation()))
                .filter(Objects::nonNull)
                .toList();
        return new PathStep(step.from(), step.to(), between, step.edges().size());
    }
}
