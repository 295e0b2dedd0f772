package org.claimgraph.view.fact;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.source.Document;
import org.claimgraph.source.DocumentReader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RegisterForReflection
public class FactApi {
    private final FactReader facts;
    private final SeparatorReader separators;
    private final EntityReader entities;
    private final DocumentReader documents;

    FactApi(FactReader facts, SeparatorReader separators, EntityReader entities, DocumentReader documents) {
        this.facts = facts;
        this.separators = separators;
        this.entities = entities;
        this.documents = documents;
    }

    @NonNull
    @Description("What the claims about the entity add up to.")
    public List<@NonNull List<@NonNull Fact>> facts(
            @Source List<Entity> entities,
            @Description("Only those with one of these predicates; null for all.") List<String> predicates,
            @Description("Only those in one of these states; null for all.") List<FactState> states,
            @Description("Only from claims that may hold on this day.") LocalDate validAt,
            @Description("Only from claims that the ledger held at this moment; null for now.") Instant knownAt,
            @Description(
                            "How far two numbers may differ and still agree, in percent; null for what the vocabulary says.")
                    Decimal tolerance) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        List<String> which = predicates == null ? null : FilterValues.of("predicates", predicates);
        Map<String, List<Fact>> found = facts.about(keys, which, new TemporalFilter(validAt, knownAt), tolerance);
        if (states != null) {
            FilterValues.of("states", states);
            found.replaceAll((_, all) -> all.stream()
                    .filter(fact -> states.contains(fact.getState()))
                    .toList());
        }
        return BatchResults.of(keys, found, List.of());
    }

    @Description(
            "What the claims with the predicate add up to; where separating qualifiers make several facts of them, the one that most independent originals speak of. Null where there is none.")
    public List<Fact> fact(
            @Source List<Entity> entities,
            @NonNull @Description("The key of a predicate.") String predicate,
            @Description("Only from claims that may hold on this day.") LocalDate validAt,
            @Description("Only from claims that the ledger held at this moment; null for now.") Instant knownAt,
            @Description(
                            "How far two numbers may differ and still agree, in percent; null for what the vocabulary says.")
                    Decimal tolerance) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        Map<String, List<Fact>> found =
                facts.about(keys, List.of(predicate), new TemporalFilter(validAt, knownAt), tolerance);
        return BatchResults.keys(
                keys,
                key -> found.getOrDefault(key, List.of()).stream()
                        .max(Comparator.comparing(Fact::getIndependentSources)
                                .thenComparing(fact -> fact.getClaims().size())
                                .thenComparing(Fact::key))
                        .orElse(null));
    }

    @NonNull
    @Description("What it is about.")
    public List<@NonNull Entity> subject(@Source List<Fact> facts) {
        return entities.shown(BatchResults.keys(facts, Fact::subjectKey));
    }

    @NonNull
    @Description("The qualifiers that separate it from other facts with the same subject and predicate.")
    public List<@NonNull List<@NonNull Qualifier>> qualifiers(@Source List<Fact> facts) {
        return separators.of(facts, fact -> fact.getClaims().getFirst());
    }

    @NonNull
    @Description("What the claim and others of the same fact add up to.")
    public List<@NonNull Fact> fact(@Source List<Claim> claims) {
        List<String> keys = BatchResults.keys(claims, Claim::factKey);
        return BatchResults.of(keys, facts.withKeys(BatchResults.present(keys)));
    }

    @NonNull
    @Description("The languages of the documents that its claims stand in (BCP 47), sorted.")
    public List<@NonNull List<@NonNull String>> languages(@Source List<Position> positions) {
        List<String> keys =
                positions.stream().flatMap(one -> one.documents().stream()).toList();
        Map<String, Document> found = documents.withKeys(BatchResults.present(keys));
        return BatchResults.keys(
                positions,
                position -> position.documents().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(Document::getLanguage)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
