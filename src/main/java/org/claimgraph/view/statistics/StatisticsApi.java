package org.claimgraph.view.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.ClaimFilter;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.engine.smallrye.Expensive;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.page.PageRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public class StatisticsApi {
    private static final int MAX_LEVELS = 3;
    private static final Set<String> PARTS =
            Set.of(ClaimStatisticsQuery.FACTS, ClaimStatisticsQuery.SOURCES, ClaimStatisticsQuery.AMOUNTS);
    private final ClaimStatisticsQuery statistics;
    private final EntityReader entities;

    StatisticsApi(ClaimStatisticsQuery statistics, EntityReader entities) {
        this.statistics = statistics;
        this.entities = entities;
    }

    @Query
    @NonNull
    @Expensive
    @Description("Counts claims in groups, and sums up their numbers by unit and basis.")
    public List<@NonNull ClaimGroup> claimStatistics(
            @NonNull @Description("One to three different groupings, from the outer to the inner level.")
                    List<@NonNull ClaimGrouping> groupBy,
            @Description("Filters the claims; null counts every current claim.") ClaimFilter filter,
            @Description("The order of the groups on each level; by default the largest first.")
                    ClaimGroupOrder orderBy,
            @Description("Returns the first n groups per level; 20 by default, at most 100.") Integer first,
            @Description("Returns the groups of the outermost level after this cursor, taken from `ClaimGroup.cursor`.")
                    String after) {
        if (groupBy.isEmpty() || groupBy.size() > MAX_LEVELS || new HashSet<>(groupBy).size() < groupBy.size()) {
            throw ApiException.badInput(
                    "groupBy is %s; use one to %d different groupings.".formatted(groupBy, MAX_LEVELS));
        }
        if (groupBy.contains(ClaimGrouping.STATE) && filter != null && filter.usesValidTime()) {
            throw ApiException.badInput(
                    "groupBy has STATE and filter has validAt: states are stored for now and for knownAt only, not for a day of the valid time. Leave out one of them.");
        }
        GroupPage page = new GroupPage(
                orderBy == null ? ClaimGroupOrder.LARGEST_FIRST : orderBy,
                PageRequest.of(first, null).size(),
                after);
        List<ClaimStatisticsQuery.Level> levels = statistics.levels(groupBy, filter, page, parts(groupBy.size()));
        return groups(groupBy, levels, List.of());
    }

    /** The selected parts of each selected level. */
    private static List<Set<String>> parts(int depth) {
        List<Set<String>> parts = new ArrayList<>();
        for (FieldSelection selection = FieldSelection.current();
                parts.size() < depth;
                selection = selection.subselection("groups")) {
            parts.add(PARTS.stream().filter(selection::contains).collect(Collectors.toSet()));
            if (!selection.contains("groups")) {
                break;
            }
        }
        return parts;
    }

    private static List<ClaimGroup> groups(
            List<ClaimGrouping> groupBy, List<ClaimStatisticsQuery.Level> levels, List<String> above) {
        int depth = above.size();
        if (depth == levels.size()) {
            return List.of();
        }
        ClaimStatisticsQuery.Level level = levels.get(depth);
        Map<List<String>, ClaimGroup.Counts> children = new LinkedHashMap<>();
        level.counts().forEach((keys, counts) -> {
            if (keys.subList(0, depth).equals(above)) {
                children.put(keys, counts);
            }
        });
        List<ClaimGroup> groups = new ArrayList<>();
        children.forEach((keys, counts) -> groups.add(new ClaimGroup(
                groupBy.get(depth),
                keys.getLast(),
                counts,
                level.amounts().getOrDefault(keys, List.of()),
                groups(groupBy, levels, keys))));
        return groups;
    }

    @Description("The entity that the claims share; null for other groupings and for claims without one.")
    public List<Entity> entity(@Source List<ClaimGroup> groups) {
        return entities.forDisplay(BatchResults.keys(groups, ClaimGroup::entityKey));
    }
}
