package org.claimgraph.graph.vocabulary;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.filter.FilterValues;

/** Checks the predicate keys of requests. */
@ApplicationScoped
public class PredicateKeys {
    private static final int MAX_COMPARED = 100;
    private final Predicates predicates;
    private final List<KeptPredicates> kept;

    PredicateKeys(Predicates predicates, @All List<KeptPredicates> kept) {
        this.predicates = predicates;
        this.kept = kept;
    }

    /**
     * Returns the keys after checking them; null for null.
     *
     * @param name the name of the list in the request, for messages
     * @throws ApiException if a key is neither in the vocabulary nor kept by an import, or as {@link FilterValues#of}
     */
    public List<String> known(String name, List<String> keys) {
        if (keys != null) {
            FilterValues.of(name, keys).forEach(this::known);
        }
        return keys;
    }

    /**
     * Returns the key after checking it.
     *
     * @throws ApiException if it is neither in the vocabulary nor kept by an import; the message suggests the nearest key
     */
    public String known(String key) {
        if (predicates.knows(key) || kept.stream().anyMatch(one -> one.keeps(key))) {
            return key;
        }
        throw ApiException.badInput(advice(key));
    }

    /** Says that the vocabulary does not know the key, and which one may be meant. */
    public String advice(String key) {
        return "Unknown predicate \"%s\". %s"
                .formatted(
                        NearestKeys.shown(key),
                        nearest(key)
                                .or(() -> alike(key))
                                .map("Did you mean %s?"::formatted)
                                .orElse("The query \"predicates\" lists all predicates of the vocabulary."));
    }

    /** The nearest key of the vocabulary, if it is near enough for a typing error. */
    private Optional<String> nearest(String key) {
        return NearestKeys.of(key, predicates.all().stream().map(Predicate::key).toList()).stream()
                .findFirst()
                .map("\"%s\""::formatted);
    }

    /** The predicates whose keys, labels or names in other vocabularies share words with the key. */
    private Optional<String> alike(String key) {
        List<String> keys = key.length() > MAX_COMPARED ? List.of() : PredicateWords.alike(key, predicates.all());
        return keys.isEmpty() ? Optional.empty() : Optional.of(NearestKeys.alternatives(keys));
    }
}
