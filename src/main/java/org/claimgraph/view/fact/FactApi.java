package org.claimgraph.view.fact;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.claimgraph.claim.Certainty;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.FactColumns;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.graph.vocabulary.PredicateKeys;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.platform.page.PageRequest;
import org.claimgraph.source.Document;
import org.claimgraph.source.DocumentReader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RegisterForReflection
public class FactApi {
    private static final String INCLUDE_DEPRECATED =
            "True includes facts that rest only on deprecated, superseded or denied claims; false by default.";
    private static final String FIRST_CLAIMS = "Returns the first n claims, at most 100; null returns all.";
    private final FactReader facts;
    private final SeparatorReader separators;
    private final EntityReader entities;
    private final DocumentReader documents;
    private final PredicateKeys predicates;
    private final Predicates vocabulary;
    private final EntityNames names;

    FactApi(
            FactReader facts,
            SeparatorReader separators,
            EntityReader entities,
            DocumentReader documents,
            PredicateKeys predicates,
            Predicates vocabulary,
            EntityNames names) {
        this.facts = facts;
        this.separators = separators;
        this.entities = entities;
        this.documents = documents;
        this.predicates = predicates;
        this.vocabulary = vocabulary;
        this.names = names;
    }

    @NonNull
    @Description("The facts about the entity.")
    public List<@NonNull List<@NonNull Fact>> facts(
            @Source List<Entity> entities,
            @Description("Keys of predicates; null returns every predicate.") List<String> predicates,
            @Description("Returns facts in one of these states; null returns every state.") List<FactState> states,
            @Description("Returns facts that claims of one of these modalities support; null returns every modality.")
                    List<Modality> modalities,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description("How sure it must be that a claim holds on the day `validAt`; POSSIBLE by default.")
                    Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt,
            @Description(
                            "Maximum difference between two agreeing numbers, in percent; null uses the tolerance of the predicate.")
                    Decimal tolerance,
            @Description(INCLUDE_DEPRECATED) Boolean includeDeprecated,
            @Description("The order; by default the order in which the first claims were recorded.")
                    FactOrder orderBy) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        List<String> selected = this.predicates.known("predicates", predicates);
        FactSelection selection = new FactSelection(listed(states, includeDeprecated), modalities, orderBy);
        Map<String, List<Fact>> found = facts.about(
                keys,
                selected,
                new TemporalFilter(validAt, certainty, knownAt),
                tolerance,
                FactFields.current().and(selection.columns()));
        return BatchResults.of(keys, selection.of(found), List.of());
    }

    private static Predicate<Fact> listed(List<FactState> states, Boolean includeDeprecated) {
        if (states != null) {
            FilterValues.of("states", states);
            return fact -> states.contains(fact.getState());
        }
        return fact -> fact.supported() || Boolean.TRUE.equals(includeDeprecated);
    }

    @Description(
            "The fact with this predicate, value and time; null if none matches. If several match, the one with the most identified sources is returned, then one about a single event before one about several, then the latest, then the first by id. `otherFacts` counts the rest.")
    public List<Fact> fact(
            @Source List<Entity> entities,
            @NonNull @Description("The key of a predicate.") String predicate,
            @Description(
                            "The value: the id or a name of an entity, in any language and spelling, a text, a number, true, false, or a date such as 2015-12-11, 2015-12 or 2015. Null matches every value.")
                    String value,
            @Description(
                            "A day on which the fact holds or the event may have happened, according to a time that a claim states. If claims date the same event with different precision, only the most precise date counts. Null for any time.")
                    LocalDate on,
            @Description("Uses only claims that hold on this day.") LocalDate validAt,
            @Description("How sure it must be that a claim holds on the day `validAt`; POSSIBLE by default.")
                    Certainty certainty,
            @Description("Reads the ledger as of this moment; null for now.") Instant knownAt,
            @Description(
                            "Maximum difference between two agreeing numbers, in percent; null uses the tolerance of the predicate.")
                    Decimal tolerance,
            @Description(INCLUDE_DEPRECATED) Boolean includeDeprecated) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        FactChoice choice = new FactChoice(value, standingFor(value, predicate), on);
        Predicate<Fact> listed = listed(null, includeDeprecated);
        Map<String, List<Fact>> found = facts.about(
                keys,
                List.of(this.predicates.known(predicate)),
                new TemporalFilter(validAt, certainty, knownAt),
                tolerance,
                FactColumns.ALL);
        return BatchResults.keys(
                keys,
                key -> FactChoice.best(found.getOrDefault(key, List.of()).stream()
                        .filter(listed.and(choice.about(key)))
                        .toList()));
    }

    /** The keys of the entities that the value stands for, by an id or a name. */
    private Set<String> standingFor(String value, String predicate) {
        if (value == null) {
            return Set.of();
        }
        return value.startsWith(IdFamily.ENTITY.of(""))
                ? names.mergedWith(IdFamily.ENTITY.key(value))
                : takesEntities(predicate) ? names.named(value) : Set.of();
    }

    private boolean takesEntities(String predicate) {
        return vocabulary.of(predicate).takes(ValueType.ENTITY);
    }

    @NonNull
    @Description("The subject.")
    public List<@NonNull Entity> subject(@Source List<Fact> facts) {
        return entities.forDisplay(BatchResults.keys(facts, Fact::subjectKey));
    }

    @NonNull
    @Description("The qualifiers that distinguish this fact from others with the same subject and predicate.")
    public List<@NonNull List<@NonNull Qualifier>> qualifiers(@Source List<Fact> facts) {
        return separators.of(facts, fact -> fact.getClaims().getFirst());
    }

    @NonNull
    @Description("The distinct values, ordered by number of independent sources, most first.")
    public List<@NonNull List<@NonNull Position>> positions(
            @Source List<Fact> facts,
            @Description("Returns the first n positions, at most 100; null returns all.") Integer first) {
        return beginning(facts, Fact::getPositions, first);
    }

    @NonNull
    @Description("The claims, in ledger order.")
    public List<@NonNull List<@NonNull Claim>> claims(
            @Source List<Fact> facts, @Description(FIRST_CLAIMS) Integer first) {
        return beginning(facts, Fact::getClaims, first);
    }

    @NonNull
    @Name("claims")
    @Description("The claims: those that count first, then the narrowest value first.")
    public List<@NonNull List<@NonNull Claim>> claimsOfPosition(
            @Source List<Position> positions, @Description(FIRST_CLAIMS) Integer first) {
        return beginning(positions, Position::getClaims, first);
    }

    /** The first elements of a list of each parent; all if there is no number. */
    private static <P, E> List<List<E>> beginning(List<P> parents, Function<P, List<E>> list, Integer first) {
        int most =
                first == null ? Integer.MAX_VALUE : PageRequest.of(first, null).size();
        return BatchResults.keys(parents, parent -> {
            List<E> all = list.apply(parent);
            return all.size() <= most ? all : all.subList(0, most);
        });
    }

    @Description("The fact that the claim belongs to; null if all claims of the fact are retracted.")
    public List<Fact> fact(@Source List<Claim> claims) {
        List<String> keys = BatchResults.keys(claims, Claim::factKey);
        return BatchResults.of(keys, facts.forDisplay(BatchResults.present(keys)));
    }

    @NonNull
    @Description("Languages of the documents of its claims (BCP 47), sorted.")
    public List<@NonNull List<@NonNull String>> languages(@Source List<Position> positions) {
        List<String> keys = positions.stream()
                .flatMap(position -> position.documents().stream())
                .toList();
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
