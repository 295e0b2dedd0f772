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
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Temporality;
import org.claimgraph.view.compare.Stance;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.Position;

/** Chooses one value of a fact by a policy. */
final class PolicyResolver {
    private final Fact fact;
    private final ResolutionPolicy policy;
    private final Map<Claim, String> rejected = new LinkedHashMap<>();
    private final Map<Claim, Position> positions = new LinkedHashMap<>();
    private final PolicyScore merits;

    private PolicyResolver(Fact fact, ResolutionPolicy policy) {
        this.fact = fact;
        this.policy = policy;
        fact.getPositions().forEach(position -> position.getClaims().forEach(claim -> positions.put(claim, position)));
        merits = new PolicyScore(policy, positions);
    }

    static Resolution of(Fact fact, ResolutionPolicy policy) {
        return new PolicyResolver(fact, policy).resolution();
    }

    private Resolution resolution() {
        List<Claim> candidates = candidates();
        if (candidates.isEmpty()) {
            return answer(null, "no claim can be followed", List.of());
        }
        if (!fact.getPredicate().functional() && distinct(candidates) > 1) {
            return answer(null, "many values may hold at once: see the positions", candidates);
        }
        long best = candidates.stream().mapToLong(merits::score).max().orElseThrow();
        List<Claim> winners =
                candidates.stream().filter(claim -> merits.score(claim) == best).toList();
        if (distinct(winners) > 1) {
            winners.forEach(claim -> rejected.put(claim, "another value has as much for it by this policy"));
            candidates.forEach(claim -> rejected.putIfAbsent(claim, policy.rejection()));
            return answer(
                    null, "%d values have as much for them by this policy".formatted(distinct(winners)), List.of());
        }
        Position chosen = positions.get(winners.getFirst());
        List<Claim> rests = candidates.stream()
                .filter(claim -> positions.get(claim) == chosen)
                .toList();
        candidates.stream()
                .filter(claim -> !rests.contains(claim))
                .forEach(claim -> rejected.put(claim, policy.rejection()));
        String reason = distinct(candidates) == 1 ? "no claim says otherwise" : merits.words(winners.getFirst());
        return answer(chosen.getValue(), reason, rests);
    }

    private Resolution answer(Value value, String reason, List<Claim> claims) {
        List<Rejection> others = new ArrayList<>();
        rejected.forEach((claim, why) -> others.add(new Rejection(claim, why)));
        return new Resolution(policy, value, reason, claims, others);
    }

    private long distinct(List<Claim> claims) {
        return claims.stream().map(positions::get).distinct().count();
    }

    /** The claims that can be followed at all; the others are rejected. */
    private List<Claim> candidates() {
        List<Claim> candidates = new ArrayList<>();
        for (Claim claim : fact.getClaims()) {
            String why = unfit(claim);
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
                "planned, expected, alleged or guessed, beside what is said outright");
        reject(
                candidates.stream()
                        .filter(claim -> claim.getValue() instanceof UnknownValue && others(claim, candidates)),
                candidates,
                "it leaves the value open");
        return candidates;
    }

    private void reject(Stream<Claim> which, List<Claim> candidates, String why) {
        List<Claim> those = which.toList();
        those.forEach(claim -> rejected.put(claim, why));
        candidates.removeAll(those);
    }

    /** Whether others give a value, and none of them says that there is none. */
    private boolean others(Claim open, List<Claim> candidates) {
        return candidates.stream().anyMatch(other -> !(other.getValue() instanceof UnknownValue))
                && candidates.stream().noneMatch(other -> fact.comparison().differ(open.getValue(), other.getValue()));
    }

    private static String unfit(Claim claim) {
        if (claim.hasSuccessor()) {
            return "another claim took its place";
        }
        if (claim.getRank() == Rank.DEPRECATED) {
            return "deprecated: " + claim.getRankReason();
        }
        return Stance.side(claim) == Polarity.NEGATED ? "it denies, and gives no value" : null;
    }
}
