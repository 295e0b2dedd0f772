package org.claimgraph.view.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Polarity;
import org.claimgraph.claim.Rank;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Temporality;
import org.claimgraph.view.compare.Stance;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.Position;

/** Selects one value of a fact by a policy. */
final class PolicyResolver {
    private final Fact fact;
    private final ResolutionPolicy policy;
    private final Map<Claim, String> rejected = new LinkedHashMap<>();
    private final Map<Claim, Position> positions = new LinkedHashMap<>();
    private final PolicyScore scores;

    private PolicyResolver(Fact fact, ResolutionPolicy policy) {
        this.fact = fact;
        this.policy = policy;
        fact.getPositions().forEach(position -> position.getClaims().forEach(claim -> positions.put(claim, position)));
        scores = new PolicyScore(policy, positions);
    }

    static Resolution of(Fact fact, ResolutionPolicy policy) {
        return new PolicyResolver(fact, policy).resolve();
    }

    private Resolution resolve() {
        List<Claim> candidates = candidates();
        if (candidates.isEmpty()) {
            return answer(null, "no claim gives a usable value", List.of());
        }
        if (!fact.getPredicate().functional() && distinct(candidates) > 1) {
            return answer(null, "several values can be true at the same time: see positions", candidates);
        }
        long best = candidates.stream().mapToLong(scores::score).max().orElseThrow();
        List<Claim> winners =
                candidates.stream().filter(claim -> scores.score(claim) == best).toList();
        if (distinct(winners) > 1) {
            winners.forEach(claim -> rejected.put(claim, "tied with another value under this policy"));
            candidates.forEach(claim -> rejected.putIfAbsent(claim, policy.rejection()));
            return answer(null, "%d values are tied under this policy".formatted(distinct(winners)), List.of());
        }
        Position chosen = positions.get(winners.getFirst());
        List<Claim> supporting = candidates.stream()
                .filter(claim -> positions.get(claim) == chosen)
                .toList();
        candidates.stream()
                .filter(claim -> !supporting.contains(claim))
                .forEach(claim -> rejected.put(claim, policy.rejection()));
        String reason = distinct(candidates) == 1 ? "the only value" : scores.reason(winners.getFirst());
        return answer(chosen.getValue(), reason, supporting);
    }

    private Resolution answer(Value value, String reason, List<Claim> claims) {
        List<Rejection> others = new ArrayList<>();
        rejected.forEach((claim, why) -> others.add(new Rejection(claim, why)));
        return new Resolution(policy, value, reason, claims, others);
    }

    private long distinct(List<Claim> claims) {
        return claims.stream().map(positions::get).distinct().count();
    }

    /** The claims that a policy can follow; rejects the others. */
    private List<Claim> candidates() {
        List<Claim> candidates = new ArrayList<>();
        for (Claim claim : fact.getClaims()) {
            String why = unusable(claim);
            if (why == null) {
                candidates.add(claim);
            } else {
                rejected.put(claim, why);
            }
        }
        Stance best = candidates.stream()
                .map(Stance::of)
                .min(Comparator.naturalOrder())
                .orElse(Stance.FACT);
        boolean forecast = fact.getPredicate().temporality() == Temporality.FORECAST;
        reject(
                candidates.stream().filter(claim -> !forecast && Stance.of(claim) != best),
                candidates,
                "weaker than another claim: planned, expected, alleged, speculated, conditional or an opinion");
        reject(
                candidates.stream()
                        .filter(claim -> claim.getValue() instanceof UnknownValue && areOutweighed(candidates)),
                candidates,
                "gives no value");
        return candidates;
    }

    private void reject(Stream<Claim> claims, List<Claim> candidates, String reason) {
        List<Claim> removed = claims.toList();
        removed.forEach(claim -> rejected.put(claim, reason));
        candidates.removeAll(removed);
    }

    /** Whether unknown values are outweighed: other candidates give a value, and none of them says that there is none. */
    private static boolean areOutweighed(List<Claim> candidates) {
        return candidates.stream().anyMatch(claim -> !(claim.getValue() instanceof UnknownValue))
                && candidates.stream().noneMatch(claim -> claim.getValue() instanceof NoValue);
    }

    private String unusable(Claim claim) {
        if (fact.isUpdated(claim)) {
            return "updated by its own source";
        }
        if (claim.hasSuccessor()) {
            return "superseded by another claim";
        }
        if (claim.getRank() == Rank.DEPRECATED) {
            return "deprecated: " + claim.getRankReason();
        }
        return Stance.side(claim) == Polarity.NEGATED ? "a denial gives no value" : null;
    }
}
