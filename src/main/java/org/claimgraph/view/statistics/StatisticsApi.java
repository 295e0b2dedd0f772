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
    private static final int DEEPEST = 3;
    private static final Set<String> PARTS =
            Set.of(ClaimStatisticsQuery.FACTS, ClaimStatisticsQuery.VOICES, ClaimStatisticsQuery.AMOUNTS);
    private final ClaimStatisticsQuery grouped;
    private final EntityReader entities;

    StatisticsApi(ClaimStatisticsQuery grouped, EntityReader entities) {
        this.grouped = grouped;
        this.entities = entities;
    }

    @Query
    @NonNull
    @Description("Claims counted in groups, and the numbers in them by currency and basis.")
    public List<@NonNull ClaimGroup> claimStatistics(
            @NonNull @Description("By what, from the outer groups to the inner ones: one to three different groupings.")
                    List<@NonNull ClaimGrouping> groupBy,
            @Description("Which claims; null for all that stand.") ClaimFilter filter,
            @Description("How many groups of each level, the largest first, at most 100; by default 20.")
                    Integer first) {
        if (groupBy.isEmpty() || groupBy.size() > DEEPEST || new HashSet<>(groupBy).size() < groupBy.size()) {
            throw ApiException.badInput(
                    "groupBy is %s: give one to %d different groupings.".formatted(groupBy, DEEPEST));
        }
        List<ClaimStatisticsQuery.Level> levels =
                grouped.levels(groupBy, filter, PageRequest.of(first, null).size(), parts(groupBy.size()));
        return groups(groupBy, levels, List.of());
    }

    /** What is asked of the groups of each level, as far down as any are asked for. */
    private static List<Set<String>> parts(int depth) {
        List<Set<String>> parts = new ArrayList<>();
        for (FieldSelection asked = FieldSelection.current(); parts.size() < depth; asked = asked.below("groups")) {
            parts.add(PARTS.stream().filter(asked::asks).collect(Collectors.toSet()));
            if (!asked.asks("groups")) {
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
        Map<List<String>, ClaimGroup.Counts> those = new LinkedHashMap<>();
        level.counts().forEach((keys, counts) -> {
            if (keys.subList(0, depth).equals(above)) {
                those.put(keys, counts);
            }
        });
        List<ClaimGroup> groups = new ArrayList<>();
        those.forEach((keys, counts) -> groups.add(new ClaimGroup(
                groupBy.get(depth),
                keys.getLast(),
                counts,
                level.amounts().getOrDefault(keys, List.of()),
                groups(groupBy, levels, keys))));
        return groups;
    }

    @Description("The entity that the claims have in common; null where they have something else or none.")
    public List<Entity> entity(@Source List<ClaimGroup> groups) {
        return entities.shown(BatchResults.keys(groups, ClaimGroup::entityKey));
    }
}
