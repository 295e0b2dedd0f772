package org.claimgraph.view.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.SeparatorText;
import org.claimgraph.graph.vocabulary.Predicate;

/** Compares the scope, phase or role of claims with different predicates. */
final class ScopeMatcher {
    private final Map<String, List<Qualifier>> qualifiers;

    @SafeVarargs
    ScopeMatcher(ClaimReader claims, Map<String, List<Claim>>... groups) {
        List<String> keys = new ArrayList<>();
        for (Map<String, List<Claim>> group : groups) {
            group.values().stream().flatMap(Collection::stream).map(Claim::key).forEach(keys::add);
        }
        qualifiers = claims.qualifiersOf(keys);
    }

    /** Whether both claims have the same qualifiers for the separators that their predicates share. */
    boolean same(Predicate predicate, Predicate otherPredicate, Claim one, Claim other) {
        return predicate.separators().stream()
                .filter(otherPredicate.separators()::contains)
                .allMatch(separator -> valuesOf(one, separator).equals(valuesOf(other, separator)));
    }

    private Set<String> valuesOf(Claim claim, String separator) {
        return qualifiers.getOrDefault(claim.key(), List.of()).stream()
                .filter(qualifier -> qualifier.getKey().equals(separator))
                .map(qualifier -> qualifier.getText() == null
                        ? "entity " + qualifier.entityKey()
                        : SeparatorText.normalised(qualifier.getText()))
                .collect(Collectors.toSet());
    }
}
