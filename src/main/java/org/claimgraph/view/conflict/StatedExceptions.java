package org.claimgraph.view.conflict;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.Polarity;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.view.compare.Stance;

/** Stated exceptions from exclusivity: the excepted entity, the scope and the parties of the contract. */
final class StatedExceptions {
    private final Predicates predicates;
    private final Map<String, List<Claim>> stated;
    private final ScopeMatcher scopes;
    private final Map<String, Set<String>> parties = new HashMap<>();

    /** Reads the exceptions for the subjects of the excluded claims. */
    StatedExceptions(
            ClaimReader claims, Predicates predicates, Predicate exclusive, Map<String, List<Claim>> excluded) {
        this.predicates = predicates;
        Set<String> excepted = excluded.values().stream()
                .flatMap(Collection::stream)
                .map(Claim::subjectKey)
                .collect(Collectors.toSet());
        stated = exclusive.exceptions().isEmpty() || excepted.isEmpty()
                ? Map.of()
                : claims.naming(excepted, exclusive.exceptions());
        scopes = stated.isEmpty() ? null : new ScopeMatcher(claims, stated, excluded);
        Set<String> contracts = stated.values().stream()
                .flatMap(Collection::stream)
                .map(Claim::subjectKey)
                .collect(Collectors.toSet());
        if (!contracts.isEmpty()) {
            claims.naming(contracts, predicates.listedOnObject("parties"))
                    .forEach((contract, of) -> parties.put(
                            contract, of.stream().map(Claim::subjectKey).collect(Collectors.toSet())));
        }
    }

    /** The claims that except the subject of the excluded claim from the exclusive one. */
    List<Claim> of(Claim exclusive, Claim excluded) {
        return stated.getOrDefault(excluded.subjectKey(), List.of()).stream()
                .filter(claim -> claim.counts()
                        && Stance.side(claim) == Polarity.AFFIRMED
                        && Stance.of(claim) == Stance.FACT
                        && concerns(claim.subjectKey(), exclusive)
                        && scopes.same(
                                predicates.of(claim.predicateKey()),
                                predicates.of(excluded.predicateKey()),
                                claim,
                                excluded))
                .toList();
    }

    private boolean concerns(String contract, Claim exclusive) {
        Set<String> concerned = new HashSet<>(parties.getOrDefault(contract, Set.of()));
        concerned.add(contract);
        return concerned.contains(exclusive.subjectKey()) || concerned.contains(exclusive.objectKey());
    }
}
