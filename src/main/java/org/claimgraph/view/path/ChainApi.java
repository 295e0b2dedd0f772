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
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.view.relation.RelationDirection;
import org.claimgraph.view.relation.RelationFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Serves chains of relations, and paths along the vocabulary's views. */
@GraphQLApi
@RegisterForReflection
public class ChainApi {
    private static final int DEFAULT_LENGTH = 10;
    private static final int MAX_LENGTH = 20;
    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 100;
    private final ChainReader chains;
    private final TwoStepReader twoSteps;
    private final SharedNeighbourReader shared;
    private final PathArguments arguments;
    private final EntityReader entities;

    ChainApi(
            ChainReader chains,
            TwoStepReader twoSteps,
            SharedNeighbourReader shared,
            PathArguments arguments,
            EntityReader entities) {
        this.chains = chains;
        this.twoSteps = twoSteps;
        this.shared = shared;
        this.arguments = arguments;
        this.entities = entities;
    }

    @Query
    @NonNull
    @Description(
            "The chains of relations of the given predicates from an entity to where they end or come back, at most 50, the shortest and then the best sourced first.")
    public List<@NonNull Chain> chains(
            @Id @NonNull @Description("The id of the entity.") String from,
            @NonNull @Description("Keys of predicates, at least one.") List<@NonNull String> predicates,
            @Description(
                            "The end at which the first entity of each step stands; OUTGOING by default. BOTH follows either.")
                    RelationDirection direction,
            @Description("Greatest number of steps; 10 by default, at most 20.") Integer maxLength,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description(PathArguments.CERTAINTY) Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt) {
        if (FilterValues.of("predicates", predicates).isEmpty()) {
            throw ApiException.badInput("predicates is empty: name at least one predicate.");
        }
        RelationFilter filter = new RelationFilter(
                direction == null ? RelationDirection.OUTGOING : direction,
                predicates,
                null,
                new TemporalFilter(validAt, certainty, knownAt),
                null,
                false);
        return chains.from(arguments.entity(from), length(maxLength), filter);
    }

    @Query
    @NonNull
    @Description(
            "The owners of an entity, their owners, and so on, to those that nobody is known to own: chains over the relations that the field owners lists, at most 50.")
    public List<@NonNull Chain> ultimateOwners(
            @Id @NonNull @Description("The id of the entity.") String id,
            @Description("Greatest number of steps; 10 by default, at most 20.") Integer maxLength,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description(PathArguments.CERTAINTY) Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt) {
        return chains.ofView(
                arguments.entity(id), "owners", length(maxLength), new TemporalFilter(validAt, certainty, knownAt));
    }

    @Query
    @NonNull
    @Description(
            "Who has invested in what an entity has invested in: paths of two steps, over an investment to another of its investors, the best sourced first.")
    public List<@NonNull Path> coInvestors(
            @Id @NonNull @Description("The id of the investor.") String id,
            @Description("Returns the first n paths; 20 by default, at most 100.") Integer first,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description(PathArguments.CERTAINTY) Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt) {
        TemporalFilter clocks = new TemporalFilter(validAt, certainty, knownAt);
        return twoSteps.from(arguments.entity(id), "investments", "investors", false, size(first), clocks);
    }

    @Query
    @NonNull
    @Description(
            "The regulators of an entity's neighbours that are not its own: paths of two steps, over any relation to a regulator of the other entity, the best sourced first.")
    public List<@NonNull Path> indirectRegulators(
            @Id @NonNull @Description("The id of the entity.") String id,
            @Description("Returns the first n paths; 20 by default, at most 100.") Integer first,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description(PathArguments.CERTAINTY) Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt) {
        TemporalFilter clocks = new TemporalFilter(validAt, certainty, knownAt);
        return twoSteps.from(arguments.entity(id), null, "regulators", true, size(first), clocks);
    }

    @Query
    @NonNull
    @Description("The deals that two entities are both parties to, the best sourced first.")
    public List<@NonNull SharedNeighbour> dealsBetween(
            @Id @NonNull @Description("The id of one party.") String one,
            @Id @NonNull @Description("The id of the other party.") String other,
            @Description("Returns the first n deals; 20 by default, at most 100.") Integer first,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description(PathArguments.CERTAINTY) Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt) {
        return shared.ofView(
                pair(one, other),
                "deals",
                EntityKind.DEAL,
                size(first),
                new TemporalFilter(validAt, certainty, knownAt));
    }

    @Query
    @NonNull
    @Description("The persons who have a role at both of two entities, the best sourced first.")
    public List<@NonNull SharedNeighbour> peopleOnBothSides(
            @Id @NonNull @Description("The id of one entity.") String one,
            @Id @NonNull @Description("The id of the other entity.") String other,
            @Description("Returns the first n persons; 20 by default, at most 100.") Integer first,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description(PathArguments.CERTAINTY) Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt) {
        return shared.ofView(
                pair(one, other),
                "leadership",
                EntityKind.PERSON,
                size(first),
                new TemporalFilter(validAt, certainty, knownAt));
    }

    private Set<String> pair(String one, String other) {
        Set<String> pair = new LinkedHashSet<>(List.of(arguments.entity(one), arguments.entity(other)));
        if (pair.size() < 2) {
            throw ApiException.badInput("one and other are the same entity: name two.");
        }
        return pair;
    }

    private static int length(Integer maxLength) {
        return PathArguments.checked("maxLength", maxLength, DEFAULT_LENGTH, 1, MAX_LENGTH);
    }

    private static int size(Integer first) {
        return PathArguments.checked("first", first, DEFAULT_SIZE, 0, MAX_SIZE);
    }

    @NonNull
    @Description("The entity at the end of the last step; of a cycle, the one that the chain comes back to.")
    public List<@NonNull Entity> last(@Source List<Chain> chains) {
        return entities.forDisplay(BatchResults.keys(chains, Chain::lastKey));
    }
}
