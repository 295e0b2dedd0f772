package org.claimgraph.view.relation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimgraph.claim.Certainty;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.SeparatorReader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RegisterForReflection
public class RelationApi {
    private final RelationReader relations;
    private final EntityReader entities;
    private final SeparatorReader separators;

    RelationApi(RelationReader relations, EntityReader entities, SeparatorReader separators) {
        this.relations = relations;
        this.entities = entities;
        this.separators = separators;
    }

    @NonNull
    @Description(
            "The relations of the entity, in ledger order. Relations that rest only on deprecated, superseded or denied claims are left out.")
    public List<@NonNull Connection<Relation>> relations(
            @Source List<Entity> entities,
            @Description("Keys of predicates; null returns every predicate.") List<String> predicates,
            @Description(
                            "Returns the relations in which the entity is the subject, the other party or either; either by default.")
                    RelationDirection direction,
            @Description("Kinds of the other end; null returns every kind.") List<EntityKind> kinds,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description("How sure it must be that a claim holds on the day `validAt`; POSSIBLE by default.")
                    Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt,
            @Description(
                            "True includes relations that rest only on deprecated, superseded or denied claims; false by default.")
                    Boolean includeDeprecated,
            @Description(
                            "Returns relations that claims of one of these modalities support; null returns every modality.")
                    List<Modality> modalities,
            @Description("The order; by default the order in which the first claims were recorded.")
                    RelationOrder orderBy,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after) {
        RelationFilter filter = new RelationFilter(
                direction,
                predicates,
                kinds,
                new TemporalFilter(validAt, certainty, knownAt),
                modalities,
                Boolean.TRUE.equals(includeDeprecated));
        return relations.ofEach(entities, filter, orderBy, PageRequest.of(first, after));
    }

    @NonNull
    @Description("The entities to which the entity has relations, each once, ordered by name.")
    public List<@NonNull Connection<Entity>> neighbours(
            @Source List<Entity> entities,
            @Description("Keys of predicates; null returns every predicate.") List<String> predicates,
            @Description(
                            "Uses the relations in which the entity is the subject, the other party or either; either by default.")
                    RelationDirection direction,
            @Description("Kinds of the neighbours; null returns every kind.") List<EntityKind> kinds,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description("How sure it must be that a claim holds on the day `validAt`; POSSIBLE by default.")
                    Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt,
            @Description("Uses the relations that claims of one of these modalities support; null uses every modality.")
                    List<Modality> modalities,
            @Description("Returns the first n elements; 20 by default, at most 100.") Integer first,
            @Description("Returns the elements after this cursor.") String after) {
        RelationFilter filter = new RelationFilter(
                direction, predicates, kinds, new TemporalFilter(validAt, certainty, knownAt), modalities, false);
        return relations.neighboursOfEach(entities, filter, PageRequest.of(first, after));
    }

    @NonNull
    @Description("The fact that the relation shows from its two ends.")
    public List<@NonNull Fact> fact(@Source List<Relation> relations) {
        return relations.stream().map(Relation::fact).toList();
    }

    @NonNull
    @Description("The subject of the relation.")
    public List<@NonNull Entity> from(@Source List<Relation> relations) {
        return ends(BatchResults.keys(relations, Relation::fromKey));
    }

    @NonNull
    @Description("The other end.")
    public List<@NonNull Entity> to(@Source List<Relation> relations) {
        return ends(BatchResults.keys(relations, Relation::toKey));
    }

    @Description(
            "The end other than the entity whose relations are listed; null if the relation was not reached from a list of an entity.")
    public List<Entity> other(@Source List<Relation> relations) {
        return ends(BatchResults.keys(relations, Relation::otherKey));
    }

    @NonNull
    @Description(
            "The qualifiers that distinguish this relation from others between the same two entities, for example the role.")
    public List<@NonNull List<@NonNull Qualifier>> qualifiers(@Source List<Relation> relations) {
        return separators.of(relations, Relation::first);
    }

    @Description("The relation that the claim belongs to; null if it names no other party.")
    public List<Relation> relation(@Source List<Claim> claims) {
        List<String> keys = BatchResults.keys(claims, Claim::relationKey);
        return BatchResults.of(keys, relations.withKeys(BatchResults.present(keys)));
    }

    private List<Entity> ends(List<String> keys) {
        return entities.forDisplay(keys);
    }
}
