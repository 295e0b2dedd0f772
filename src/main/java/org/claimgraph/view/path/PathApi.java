package org.claimgraph.view.path;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Certainty;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.view.relation.RelationDirection;
import org.claimgraph.view.relation.RelationFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Serves paths, neighbourhoods and shared neighbours. */
@GraphQLApi
@RegisterForReflection
public class PathApi {
    private static final int MAX_LENGTH = 6;
    private static final int DEFAULT_LENGTH = 4;
    private static final int MAX_DEPTH = 3;
    private static final int MAX_NODES = 200;
    private static final int DEFAULT_NODES = 50;
    private static final int MAX_ENTITIES = 10;
    private static final int MAX_SHARED = 100;
    private static final int DEFAULT_SHARED = 20;
    private final PathReader paths;
    private final NeighbourhoodReader neighbourhoods;
    private final SharedNeighbourReader shared;
    private final PathArguments arguments;
    private final EntityReader entities;

    PathApi(
            PathReader paths,
            NeighbourhoodReader neighbourhoods,
            SharedNeighbourReader shared,
            PathArguments arguments,
            EntityReader entities) {
        this.arguments = arguments;
        this.paths = paths;
        this.neighbourhoods = neighbourhoods;
        this.shared = shared;
        this.entities = entities;
    }

    @Query
    @NonNull
    @Description(
            "The shortest paths between two entities over relations, at most 20, ordered by the independent sources of their weakest step, most first. Empty if no path is short enough.")
    public List<@NonNull Path> path(
            @Id @NonNull @Description("The id of the first entity.") String from,
            @Id @NonNull @Description("The id of the last entity.") String to,
            @Description("Maximum number of steps; 4 by default, at most 6.") Integer maxLength,
            @Description("Keys of predicates; null uses every predicate.") List<String> predicates,
            @Description(
                            "Uses only relations with at least this many identified independent sources now; 0 by default.")
                    Integer minIndependentSources,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description(PathArguments.CERTAINTY) Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt) {
        int length = PathArguments.checked("maxLength", maxLength, DEFAULT_LENGTH, 1, MAX_LENGTH);
        int sources = PathArguments.checked("minIndependentSources", minIndependentSources, 0, 0, Integer.MAX_VALUE);
        return paths.between(
                arguments.entity(from),
                arguments.entity(to),
                length,
                sources,
                filter(predicates, new TemporalFilter(validAt, certainty, knownAt)));
    }

    @Query
    @Description(
            "The entities around an entity and the relations among them, the best sourced first, ready to be drawn; null if there is no such entity.")
    public Neighbourhood neighbourhood(
            @Id @NonNull @Description("The id of the entity in the center.") String id,
            @Description("Maximum number of steps from the center; 1 by default, at most 3.") Integer depth,
            @Description("Maximum number of nodes, including the center; 50 by default, at most 200.") Integer limit,
            @Description("Keys of predicates; null uses every predicate.") List<String> predicates,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description(PathArguments.CERTAINTY) Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt) {
        int steps = PathArguments.checked("depth", depth, 1, 1, MAX_DEPTH);
        int nodes = PathArguments.checked("limit", limit, DEFAULT_NODES, 1, MAX_NODES);
        Entity center = arguments.present(IdFamily.ENTITY.key(id));
        return center == null
                ? null
                : neighbourhoods.around(
                        center.key(),
                        steps,
                        nodes,
                        filter(predicates, new TemporalFilter(validAt, certainty, knownAt)));
    }

    @Query
    @NonNull
    @Description("The entities that all given entities have relations to, the best sourced first.")
    public List<@NonNull SharedNeighbour> sharedNeighbours(
            @Id @NonNull @Description("The ids of two to ten entities.") List<@NonNull String> ids,
            @Description("Keys of predicates; null uses every predicate.") List<String> predicates,
            @Description("Maximum number of shared neighbours; 20 by default, at most 100.") Integer first,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description(PathArguments.CERTAINTY) Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt) {
        Set<String> keys = new LinkedHashSet<>();
        FilterValues.of("ids", ids).forEach(id -> keys.add(arguments.entity(id)));
        if (keys.size() < 2 || keys.size() > MAX_ENTITIES) {
            throw ApiException.badInput("ids names %d entities; name 2 to %d.".formatted(keys.size(), MAX_ENTITIES));
        }
        int most = PathArguments.checked("first", first, DEFAULT_SHARED, 0, MAX_SHARED);
        return shared.of(keys, most, filter(predicates, new TemporalFilter(validAt, certainty, knownAt)));
    }

    private static RelationFilter filter(List<String> predicates, TemporalFilter clocks) {
        return new RelationFilter(RelationDirection.BOTH, predicates, null, clocks, null, false);
    }

    @NonNull
    @Description("The entity that the step starts from.")
    public List<@NonNull Entity> from(@Source List<PathStep> steps) {
        return entities.forDisplay(BatchResults.keys(steps, PathStep::fromKey));
    }

    @NonNull
    @Description("The entity that the step leads to.")
    public List<@NonNull Entity> to(@Source List<PathStep> steps) {
        return entities.forDisplay(BatchResults.keys(steps, PathStep::toKey));
    }

    @NonNull
    @Description("The entity.")
    public List<@NonNull Entity> entity(@Source List<NeighbourhoodNode> nodes) {
        return entities.forDisplay(BatchResults.keys(nodes, NeighbourhoodNode::key));
    }

    @NonNull
    @Description("The entity that the others have in common.")
    @Name("entity")
    public List<@NonNull Entity> sharedEntity(@Source List<SharedNeighbour> neighbours) {
        return entities.forDisplay(BatchResults.keys(neighbours, SharedNeighbour::key));
    }
}
