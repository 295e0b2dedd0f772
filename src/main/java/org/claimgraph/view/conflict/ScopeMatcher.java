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
import org.claimgraph.graph.TextFolding;
import org.claimgraph.graph.vocabulary.Predicate;

/** For which scope, phase or role claims with different predicates speak. */
final class ScopeMatcher {
    private final Map<String, List<Qualifier>> qualifiers;

    @SafeVarargs
    ScopeMatcher(ClaimReader claims, Map<String, List<Claim>>... those) {
        List<String> keys = new ArrayList<>();
        for (Map<String, List<Claim>> some : those) {
            some.values().stream().flatMap(Collection::stream).map(Claim::key).forEach(keys::add);
        }
        qualifiers = claims.qualifiersOf(keys);
    }

    /** Whether the separators that both predicates have are the same in both claims. */
    boolean same(Predicate predicate, Predicate otherPredicate, Claim one, Claim other) {
        return predicate.separators().stream()
                .filter(otherPredicate.separators()::contains)
                .allMatch(separator -> words(one, separator).equals(words(other, separator)));
    }

    private Set<String> words(Claim claim, String separator) {
        return qualifiers.getOrDefault(claim.key(), List.of()).stream()
                .filter(qualifier -> qualifier.getKey().equals(separator))
                .map(qualifier -> qualifier.getText() == null
                        ? "entity " + qualifier.entityKey()
                        : TextFolding.fold(qualifier.getText()))
                .collect(Collectors.toSet());
    }
}
