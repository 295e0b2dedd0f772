package org.claimgraph.view.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
     * @param none the claims that say "there is none" to a question of theirs
     */
    FormedQuestions(Predicates predicates, Collection<Claim> claims, Collection<Claim> none) {
        this.predicates = predicates;
        Map<String, List<Claim>> byPredicate = new TreeMap<>();
        claims.forEach(claim -> byPredicate
                .computeIfAbsent(claim.predicateKey(), _ -> new ArrayList<>())
                .add(claim));
        byPredicate.forEach((predicate, of) ->
                new FactFormation(comparison(predicate)).formed(of).forEach(fact -> formed.put(fact.key(), fact)));
        Map<String, Claim> assigned = new LinkedHashMap<>();
        formed.values().forEach(fact -> fact.claims().forEach(claim -> assigned.put(claim.key(), claim)));
        Map<String, List<Claim>> byQuestion = byQuestion(assigned.values());
        Map<String, List<Claim>> noneByQuestion = byQuestion(none.stream()
                .map(claim -> assigned.getOrDefault(claim.key(), claim))
                .toList());
        formed.forEach((key, fact) -> {
            List<Claim> held = held(fact.claims());
            if (!held.isEmpty()) {
                Map<String, List<Claim>> opposed = FactFormation.isNone(held.getFirst()) ? byQuestion : noneByQuestion;
                facts.put(key, fact(fact, held, opposed));
            }
        });
    }

    private ClaimComparison comparison(String predicate) {
        return new ClaimComparison(predicates.of(predicate));
    }

    private Fact fact(FormedFact formed, List<Claim> held, Map<String, List<Claim>> opposed) {
        Set<Claim> others = new HashSet<>();
        for (Claim claim : held) {
            others.addAll(opposed.getOrDefault(claim.question(), List.of()));
            others.addAll(opposed.getOrDefault(claim.otherQuestion(), List.of()));
        }
        formed.claims().forEach(others::remove);
        List<Claim> sorted = others.stream()
                .filter(claim -> isValue(claim) != isValue(held.getFirst()))
                .sorted(FactFormation.LEDGER_ORDER)
                .toList();
        return new Fact(comparison(held.getFirst().predicateKey()), held, sorted, formed.coversSeveralEvents());
    }

    private static boolean isValue(Claim claim) {
        return !FactFormation.isNone(claim);
    }

    private static Map<String, List<Claim>> byQuestion(Collection<Claim> claims) {
        Map<String, List<Claim>> all = new HashMap<>();
        for (Claim claim : held(claims)) {
            all.computeIfAbsent(claim.question(), _ -> new ArrayList<>()).add(claim);
            if (claim.otherQuestion() != null) {
                all.computeIfAbsent(claim.otherQuestion(), _ -> new ArrayList<>())
                        .add(claim);
            }
        }
        return all;
    }

    private static List<Claim> held(Collection<Claim> claims) {
        return claims.stream().filter(claim -> claim.getRetractedAt() == null).toList();
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
