package org.claimgraph.view.path;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        Set<String> keys = new HashSet<>();
        found.forEach(path -> path.forEach(step -> shown(step).forEach(edge -> keys.add(edge.relation()))));
        Map<String, Relation> read = relations.held(keys, filter.clocks());
        List<Path> paths = new ArrayList<>();
        found.forEach(path -> paths.add(path(path, read, search.isComplete())));
        return paths;
    }

    private static List<RelationEdge> shown(PathSearch.Step step) {
        return step.edges().subList(0, Math.min(MOST_RELATIONS, step.edges().size()));
    }

    private static Path path(List<PathSearch.Step> steps, Map<String, Relation> read, boolean complete) {
        List<PathStep> shown = new ArrayList<>();
        for (PathSearch.Step step : steps) {
            List<Relation> between = shown(step).stream()
                    .map(edge -> read.get(edge.relation()))
                    .filter(Objects::nonNull)
                    .toList();
            shown.add(new PathStep(step.from(), step.to(), between, step.edges().size()));
        }
        int weakest = steps.stream().mapToInt(PathSearch.Step::sources).min().orElse(0);
        return new Path(steps.size(), shown, weakest, complete);
    }
}
