package org.claimgraph.view.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.claimgraph.view.relation.RelationEdge;

/**
 * Finds the shortest paths between two entities, level by level from both ends: each time from the end with the smaller frontier.
 * A level reads at most {@link #MOST_EDGES} edges, the best sourced first.
 */
final class PathSearch {
    /** How many edges are read per level. */
    static final int MOST_EDGES = 20_000;

    /** How many paths are returned. */
    static final int MOST_PATHS = 20;

    private static final int MOST_ENUMERATED = 2000;
    private final Function<Collection<String>, List<RelationEdge>> edges;
    private boolean complete = true;

    /** @param edges the edges of the entities with these keys, at most one more than {@link #MOST_EDGES} */
    PathSearch(Function<Collection<String>, List<RelationEdge>> edges) {
        this.edges = edges;
    }

    /** The edges between two neighbours on a path, the best sourced first. */
    record Step(String from, String to, List<RelationEdge> edges) {
        int sources() {
            return edges.getFirst().sources();
        }
    }

    /** The entities that were reached from one end, each with the steps from those one level nearer to the end. */
    private static final class Side {
        private final Map<String, List<Step>> reached = new HashMap<>();
        private Set<String> frontier;
        private int length;

        Side(String end) {
            reached.put(end, List.of());
            frontier = Set.of(end);
        }
    }

    /** Whether all edges of each level were read: without that, a path may be missing or longer than the shortest. */
    boolean isComplete() {
        return complete;
    }

    /** The shortest paths of at most this length, those with the best sourced weakest step first; empty if there is none. */
    List<List<Step>> between(String from, String to, int maxLength) {
        Side start = new Side(from);
        Side end = new Side(to);
        while (start.length + end.length < maxLength) {
            if (start.frontier.isEmpty() || end.frontier.isEmpty()) {
                return List.of();
            }
            Side smaller = start.frontier.size() <= end.frontier.size() ? start : end;
            expand(smaller);
            Set<String> met = new HashSet<>(start.reached.keySet());
            met.retainAll(end.reached.keySet());
            met.removeIf(key -> !start.frontier.contains(key) && !end.frontier.contains(key));
            if (!met.isEmpty()) {
                return paths(start, end, met);
            }
        }
        return List.of();
    }

    private void expand(Side side) {
        List<RelationEdge> found = edges.apply(side.frontier);
        if (found.size() > MOST_EDGES) {
            complete = false;
            found = found.subList(0, MOST_EDGES);
        }
        Map<String, Map<String, List<RelationEdge>>> next = new LinkedHashMap<>();
        for (RelationEdge edge : found) {
            if (!side.reached.containsKey(edge.other())) {
                next.computeIfAbsent(edge.other(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(edge.entity(), _ -> new ArrayList<>())
                        .add(edge);
            }
        }
        next.forEach((key, from) -> {
            List<Step> steps = new ArrayList<>();
            from.forEach((nearer, between) -> steps.add(new Step(nearer, key, List.copyOf(between))));
            side.reached.put(key, steps);
        });
        side.frontier = next.keySet();
        side.length++;
    }

    private static List<List<Step>> paths(Side start, Side end, Set<String> met) {
        List<List<Step>> paths = new ArrayList<>();
        for (String key : met.stream().sorted().toList()) {
            List<List<Step>> toEnds = backwards(end, key);
            for (List<Step> toStart : backwards(start, key)) {
                for (List<Step> toEnd : toEnds) {
                    if (paths.size() < MOST_ENUMERATED) {
                        paths.add(joined(toStart, toEnd));
                    }
                }
            }
        }
        Comparator<List<Step>> weakest = Comparator.comparingInt(
                path -> -path.stream().mapToInt(Step::sources).min().orElse(0));
        return paths.stream()
                .sorted(weakest.thenComparingInt(
                                path -> -path.stream().mapToInt(Step::sources).sum())
                        .thenComparing(Object::toString))
                .limit(MOST_PATHS)
                .toList();
    }

    /** The ways from a key back to the end of its side, each from the end on. */
    private static List<List<Step>> backwards(Side side, String key) {
        List<Step> steps = side.reached.get(key);
        if (steps.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Step>> ways = new ArrayList<>();
        for (Step step : steps) {
            for (List<Step> before : backwards(side, step.from())) {
                if (ways.size() < MOST_ENUMERATED) {
                    List<Step> way = new ArrayList<>(before);
                    way.add(step);
                    ways.add(way);
                }
            }
        }
        return ways;
    }

    private static List<Step> joined(List<Step> toStart, List<Step> toEnd) {
        List<Step> path = new ArrayList<>(toStart);
        toEnd.reversed().forEach(step -> path.add(new Step(step.to(), step.from(), step.edges())));
        return path;
    }
}
