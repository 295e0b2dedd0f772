package org.claimgraph.view.relation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.page.Connection;
import org.claimgraph.platform.page.PageRequest;
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
            "Its relations to other entities, in the order in which the ledger learnt of them. What is only denied is left out.")
    public List<@NonNull Connection<Relation>> relations(
            @Source List<Entity> entities,
            @Description("Only those with one of these predicates; null for all.") List<String> predicates,
            @Description("From which end; by default both.") RelationDirection direction,
            @Description("Only those whose other end is of one of these kinds; null for all.") List<EntityKind> kinds,
            @Description("Only from claims that may hold on this day.") LocalDate validAt,
            @Description("Only from claims that the ledger held at this moment; null for now.") Instant knownAt,
            @Description("How many, at most 100; by default 20.") Integer first,
            @Description("Only those after this cursor.") String after) {
        return relations.ofEach(
                entities,
                direction,
                predicates,
                kinds,
                new TemporalFilter(validAt, knownAt),
                PageRequest.of(first, after));
    }

    @NonNull
    @Description("The end that it is said of.")
    public List<@NonNull Entity> from(@Source List<Relation> relations) {
        return ends(BatchResults.keys(relations, Relation::fromKey));
    }

    @NonNull
    @Description("The other end.")
    public List<@NonNull Entity> to(@Source List<Relation> relations) {
        return ends(BatchResults.keys(relations, Relation::toKey));
    }

    @NonNull
    @Description("The qualifiers that separate it from other relations between the same two, for example the role.")
    public List<@NonNull List<@NonNull Qualifier>> qualifiers(@Source List<Relation> relations) {
        return separators.of(relations, Relation::first);
    }

    @Description("The relation that the claim is a part of; null where it names no other party.")
    public List<Relation> relation(@Source List<Claim> claims) {
        List<String> keys = BatchResults.keys(claims, Claim::relationKey);
        return BatchResults.of(keys, relations.withKeys(BatchResults.present(keys)));
    }

    private List<Entity> ends(List<String> keys) {
        return entities.shown(keys);
    }
}
