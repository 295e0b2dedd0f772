package org.claimgraph.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.search.EntityMatcher.ScoredEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Serves matches of examples with entities. */
@GraphQLApi
public class MatchApi {
    private static final int MAX_EXAMPLES = 100;
    private static final int MAX_CANDIDATES = 20;
    private static final int DEFAULT_CANDIDATES = 5;
    private static final double DEFAULT_THRESHOLD = 0.5;
    private final EntityMatcher matcher;
    private final EntityReader entities;

    MatchApi(EntityMatcher matcher, EntityReader entities) {
        this.matcher = matcher;
        this.entities = entities;
    }

    @Query
    @NonNull
    @Description(
            "Matches descriptions of entities with the recorded entities, by names in any script, years, countries and identifiers. One result per example, in the same order.")
    public List<@NonNull MatchResult> match(
            @NonNull @Description("Descriptions of the entities to find, at most 100.")
                    List<@NonNull EntityExample> examples,
            @Description("Minimum score of a candidate, from 0 to 1; 0.5 by default.") Double threshold,
            @Description("Returns the n best candidates of each example; 5 by default, at most 20.") Integer first) {
        if (FilterValues.of("examples", examples).size() > MAX_EXAMPLES) {
            throw ApiException.badInput(
                    "examples has %d values; at most %d are allowed.".formatted(examples.size(), MAX_EXAMPLES));
        }
        double least = threshold == null ? DEFAULT_THRESHOLD : threshold;
        if (!(least >= 0 && least <= 1)) {
            throw ApiException.badInput("threshold is %s; give a number from 0 to 1.".formatted(least));
        }
        int most = first == null ? DEFAULT_CANDIDATES : first;
        if (most < 1 || most > MAX_CANDIDATES) {
            throw ApiException.badInput("first is %d; give 1 to %d.".formatted(most, MAX_CANDIDATES));
        }
        examples.forEach(EntityExample::check);
        return results(matcher.match(examples, least, most));
    }

    private List<MatchResult> results(List<List<ScoredEntity>> scored) {
        Set<String> keys = new HashSet<>();
        scored.forEach(each -> each.forEach(candidate -> keys.add(candidate.key())));
        Map<String, Entity> read = keys.isEmpty() ? Map.of() : entities.withKeys(keys);
        return scored.stream()
                .map(each -> new MatchResult(each.stream()
                        .filter(candidate -> read.containsKey(candidate.key()))
                        .map(candidate -> new MatchCandidate(read.get(candidate.key()), candidate.score()))
                        .toList()))
                .toList();
    }
}
