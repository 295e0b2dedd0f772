package org.claimgraph.view.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.claimgraph.view.relation.RelationEdge;

/** Follows relations in one direction from an entity to where they end, level by level: the edges of each level are read at once. */
final class ChainSearch {
    /** How many edges a level reads; of more, one more is to be given. */
    static final int MOST_EDGES = 5000;

    static final int MOST_CHAINS = 50;
    private final Function<Collection<String>, List<RelationEdge>> edges;
    private final List<FoundChain> found = new ArrayList<>();
    private boolean complete = true;

    /** @param edges the edges that lead on from several entities, the best sourced first */
    ChainSearch(Function<Collection<String>, List<RelationEdge>> edges) {
        this.edges = edges;
    }

    /** A chain and how it ends. */
    record FoundChain(List<PathSearch.Step> steps, ChainEnd end) {
        int weakest() {
            return steps.stream().mapToInt(PathSearch.Step::sources).min().orElse(0);
        }
    }

    /** Whether all relations were followed. */
    boolean isComplete() {
        return complete;
    }

    /** The chains from the entity, the shortest and then the best sourced first; none if nothing leads on from it. */
    List<FoundChain> from(String start, int maxLength) {
        List<List<PathSearch.Step>> open = List.of(List.of());
        for (int length = 0; length < maxLength && !open.isEmpty(); length++) {
            open = longer(start, open);
        }
        open.stream().filter(steps -> !steps.isEmpty()).forEach(steps -> add(steps, ChainEnd.LIMIT));
        return found.stream()
                .sorted(Comparator.comparingInt((FoundChain chain) -> chain.steps.size())
                        .thenComparingInt(chain -> -chain.weakest())
                        .thenComparing(chain -> chain.steps.toString()))
                .limit(MOST_CHAINS)
                .toList();
    }

    private List<List<PathSearch.Step>> longer(String start, List<List<PathSearch.Step>> open) {
        Set<String> ends = new LinkedHashSet<>();
        open.forEach(chain -> ends.add(end(start, chain)));
        Map<String, List<PathSearch.Step>> next = steps(ends);
        List<List<PathSearch.Step>> longer = new ArrayList<>();
        for (List<PathSearch.Step> chain : open) {
            List<PathSearch.Step> onward = next.getOrDefault(end(start, chain), List.of());
            if (onward.isEmpty() && !chain.isEmpty()) {
                add(chain, ChainEnd.END);
            }
            for (PathSearch.Step step : onward) {
                List<PathSearch.Step> more = new ArrayList<>(chain);
                more.add(step);
                boolean isBack = step.to().equals(start)
                        || chain.stream().anyMatch(each -> each.to().equals(step.to()));
                if (isBack) {
                    add(more, ChainEnd.CYCLE);
                } else if (longer.size() < MOST_CHAINS) {
                    longer.add(more);
                } else {
                    complete = false;
                }
            }
        }
        return longer;
    }

    private void add(List<PathSearch.Step> steps, ChainEnd end) {
        complete &= end != ChainEnd.LIMIT && found.size() < MOST_CHAINS;
        found.add(new FoundChain(List.copyOf(steps), end));
    }

    private static String end(String start, List<PathSearch.Step> chain) {
        return chain.isEmpty() ? start : chain.getLast().to();
    }

    /** The steps from each entity. */
    private Map<String, List<PathSearch.Step>> steps(Set<String> entities) {
        List<RelationEdge> read = edges.apply(entities);
        complete &= read.size() <= MOST_EDGES;
        Map<String, Map<String, List<RelationEdge>>> between = new LinkedHashMap<>();
        read.stream()
                .limit(MOST_EDGES)
                .forEach(edge -> between.computeIfAbsent(edge.entity(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(edge.other(), _ -> new ArrayList<>())
                        .add(edge));
        Map<String, List<PathSearch.Step>> steps = new LinkedHashMap<>();
        between.forEach((from, others) ->
                others.forEach((to, all) -> steps.computeIfAbsent(from, _ -> new ArrayList<>())
                        .add(new PathSearch.Step(from, to, List.copyOf(all)))));
        return steps;
    }
}
