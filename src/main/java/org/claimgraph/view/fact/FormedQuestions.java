package org.claimgraph.view.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.view.compare.ClaimComparison;

/** The facts formed from all claims of some questions, with the claims of each other fact that may contradict them. */
final class FormedQuestions {
    private final Predicates predicates;
    private final Map<String, FormedFact> formed = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new HashMap<>();

    /**
     * @param claims every claim of the questions
     * @param others claims of other questions that may be opposed to them, see {@link OpposedClaims}
     */
    FormedQuestions(Predicates predicates, Collection<Claim> claims, Collection<Claim> others, NoneCoverage coverage) {
        this.predicates = predicates;
        Map<String, List<Claim>> byPredicate = new TreeMap<>();
        claims.forEach(claim -> byPredicate
                .computeIfAbsent(claim.predicateKey(), _ -> new ArrayList<>())
                .add(claim));
        byPredicate.forEach((predicate, of) ->
                new FactFormation(comparison(predicate)).formed(of).forEach(fact -> formed.put(fact.key(), fact)));
        Map<String, Claim> all = new LinkedHashMap<>();
        others.forEach(claim -> all.put(claim.key(), claim));
        formed.values().forEach(fact -> fact.claims().forEach(claim -> all.put(claim.key(), claim)));
        OpposedClaims opposed = new OpposedClaims(coverage, all.values());
        formed.forEach((key, fact) -> {
            List<Claim> held = fact.claims().stream()
                    .filter(claim -> claim.getRetractedAt() == null)
                    .toList();
            if (!held.isEmpty()) {
                facts.put(key, fact(fact, held, opposed));
            }
        });
    }

    private ClaimComparison comparison(String predicate) {
        return new ClaimComparison(predicates.of(predicate));
    }

    /** Values of other facts oppose a fact only if all its claims say "there is none". */
    private Fact fact(FormedFact formed, List<Claim> held, OpposedClaims opposed) {
        List<Claim> values =
                held.stream().filter(claim -> !FactFormation.isNone(claim)).toList();
        Set<Claim> others = opposed.of(values.isEmpty() ? held : values);
        formed.claims().forEach(others::remove);
        List<Claim> sorted = others.stream().sorted(FactFormation.LEDGER_ORDER).toList();
        return new Fact(comparison(held.getFirst().predicateKey()), held, sorted, formed.coversSeveralEvents());
    }

    /** Every formed fact, by key. */
    Map<String, FormedFact> formed() {
        return formed;
    }

    /** What is stored of every formed fact. */
    List<FactRows> rows() {
        return formed.values().stream()
                .map(fact -> new FactRows(
                        fact,
                        facts.get(fact.key()),
                        predicates.of(fact.claims().getFirst().predicateKey()).symmetric()))
                .toList();
    }

    /** The facts that have a claim that is not retracted, by key. */
    Map<String, Fact> facts() {
        return facts;
    }
}
