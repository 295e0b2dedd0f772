package org.claimgraph.graph.vocabulary;

import java.util.List;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.filter.FilterValues;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Serves the vocabulary. */
@GraphQLApi
public class PredicateApi {
    private final Predicates predicates;
    private final PredicateKeys keys;
    private final PredicateLabels labels;

    PredicateApi(Predicates predicates, PredicateKeys keys, PredicateLabels labels) {
        this.predicates = predicates;
        this.keys = keys;
        this.labels = labels;
    }

    @Query
    @NonNull
    @Description("The vocabulary: every predicate that claims can have, in the order of its table.")
    public List<@NonNull Predicate> predicates(
            @Description("Keys of the predicates to return; null returns all.") List<String> keys) {
        return keys == null
                ? List.copyOf(predicates.all())
                : this.keys.known("keys", keys).stream().map(predicates::of).toList();
    }

    @NonNull
    @Description(
            "The label, read from the subject, for example invested in: in the first of the given languages that the vocabulary has one in, else in English.")
    public List<@NonNull String> label(
            @Source List<Predicate> predicates,
            @Description("Languages (BCP 47), the preferred one first; null returns the English label.")
                    List<String> languages) {
        List<String> wanted = wanted(languages);
        return predicates.stream()
                .map(predicate -> labels.label(predicate, wanted))
                .toList();
    }

    @Description(
            "The label, read from the other party, for example received an investment from: in the first of the given languages that the vocabulary has one in, else in English. Null where there is no other party.")
    public List<String> inverseLabel(
            @Source List<Predicate> predicates,
            @Description("Languages (BCP 47), the preferred one first; null returns the English label.")
                    List<String> languages) {
        List<String> wanted = wanted(languages);
        return BatchResults.keys(predicates, predicate -> labels.inverseLabel(predicate, wanted));
    }

    private static List<String> wanted(List<String> languages) {
        return languages == null ? List.of() : FilterValues.of("languages", languages);
    }
}
