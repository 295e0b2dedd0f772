package org.claimgraph.graph.vocabulary;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Serves the vocabulary. */
@GraphQLApi
public class PredicateApi {
    private final Predicates predicates;
    private final PredicateKeys keys;

    PredicateApi(Predicates predicates, PredicateKeys keys) {
        this.predicates = predicates;
        this.keys = keys;
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
}
