package org.claimgraph.view.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.BooleanValue;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.platform.Hash;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.SymmetricEnds;

/**
 * Divides the claims of questions into facts: by value where a question has several answers, and by event where the predicate
 * can happen several times. The result does not depend on the order of the claims.
 */
final class FactFormation {
    private static final String VALUE = "value";
    static final Comparator<Claim> LEDGER_ORDER =
            Comparator.comparingLong(Claim::sequence).thenComparing(Claim::key);
    private final ClaimComparison comparison;

    FactFormation(ClaimComparison comparison) {
        this.comparison = comparison;
    }

    /** The facts of claims with the predicate of the comparison; every claim of each question has to be among them. */
    List<FormedFact> formed(Collection<Claim> claims) {
        Map<String, List<Claim>> groups = claims.stream()
                .sorted(Comparator.comparing(Claim::key))
                .collect(Collectors.groupingBy(this::group, TreeMap::new, Collectors.toList()));
        List<FormedFact> facts = new ArrayList<>();
        groups.forEach((key, group) -> {
            boolean split = comparison.predicate().hasSeveralEvents() && !isNone(group.getFirst());
            facts.addAll(
                    split
                            ? new EventFormation(comparison, key).formed(group)
                            : List.of(new FormedFact(key, group, false)));
        });
        return facts.stream()
                .map(fact -> new FormedFact(
                        fact.key(),
                        fact.claims().stream()
                                .map(claim -> claim.inFact(fact.key()))
                                .sorted(LEDGER_ORDER)
                                .toList(),
                        fact.coversSeveralEvents()))
                .toList();
    }

    static boolean isNone(Claim claim) {
        return claim.getValue() instanceof NoValue;
    }

    /** The key of what the claim is about, apart from time: the question, with the value where each value is a fact. */
    private String group(Claim claim) {
        return switch (claim.getValue()) {
            case EntityValue value -> ofValue(claim, value);
            case TextValue value -> ofValue(claim, value);
            case BooleanValue value -> ofValue(claim, value);
            case NoValue _ -> hasSeveralFacts() ? Hash.id(List.of(claim.question(), "none")) : claim.question();
            case UnknownValue _ ->
                comparison.predicate().hasFactPerValue()
                        ? Hash.id(List.of(claim.question(), "unknown"))
                        : claim.question();
            default -> claim.question();
        };
    }

    private boolean hasSeveralFacts() {
        return comparison.predicate().hasFactPerValue()
                || comparison.predicate().hasSeveralEvents();
    }

    private String ofValue(Claim claim, Value value) {
        if (comparison.predicate().functional()) {
            return claim.question();
        }
        if (claim.otherQuestion() != null) {
            List<String> ends = SymmetricEnds.of(claim);
            return Hash.id(List.of(ends.getFirst(), ends.getLast(), VALUE));
        }
        return Hash.id(List.of(claim.question(), VALUE, ValueKey.of(value)));
    }
}
