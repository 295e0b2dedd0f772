package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.compare.DistinctStatements;
import org.claimgraph.view.compare.Stance;
import org.claimgraph.view.compare.SymmetricEnds;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.Position;

/** Detects conflicts between the claims of one fact. Two claims contradict each other really or apparently, never both. */
@ApplicationScoped
class FactConflictDetector implements ConflictDetector {
    @Override
    public Findings detect(ChangedFacts changed) {
        List<DetectedConflict> found = new ArrayList<>();
        changed.facts().values().forEach(fact -> found.addAll(of(fact)));
        return new Findings(changed.keys(), found);
    }

    /** One real and one apparent conflict per kind; see {@link #separated} for when there are several apparent ones. */
    static List<DetectedConflict> of(Fact fact) {
        Map<String, List<DistinctStatements.StatementPair>> byKind = new TreeMap<>();
        for (DistinctStatements.StatementPair pair : fact.pairs()) {
            if (pair.verdict().kind() != null) {
                byKind.computeIfAbsent(
                                pair.verdict().kind() + " " + pair.verdict().isApparent(), _ -> new ArrayList<>())
                        .add(pair);
            }
        }
        if (byKind.isEmpty()) {
            return List.of();
        }
        Map<Claim, Integer> positions = new HashMap<>();
        for (int at = 0; at < fact.getPositions().size(); at++) {
            Position position = fact.getPositions().get(at);
            int index = at;
            position.getClaims().forEach(claim -> positions.put(claim, index));
        }
        Map<Boolean, Set<ClaimPair>> claimPairs = claimPairs(fact.pairs());
        List<DetectedConflict> conflicts = new ArrayList<>();
        byKind.values()
                .forEach(pairs -> separated(fact, pairs, positions, claimPairs)
                        .forEach((topic, group) -> conflicts.add(detected(fact, topic, group, positions))));
        return conflicts;
    }

    /** Two claims in the order of their keys. */
    private record ClaimPair(String one, String other) {
        static ClaimPair of(Claim one, Claim other) {
            return one.key().compareTo(other.key()) <= 0
                    ? new ClaimPair(one.key(), other.key())
                    : new ClaimPair(other.key(), one.key());
        }
    }

    /** The first claims of the pairs of statements that contradict each other apparently (true) and really (false). */
    private static Map<Boolean, Set<ClaimPair>> claimPairs(List<DistinctStatements.StatementPair> pairs) {
        Map<Boolean, Set<ClaimPair>> claimPairs = Map.of(true, new HashSet<>(), false, new HashSet<>());
        for (DistinctStatements.StatementPair pair : pairs) {
            if (pair.verdict().kind() != null) {
                Set<ClaimPair> same = claimPairs.get(pair.verdict().isApparent());
                same.add(ClaimPair.of(pair.one().getFirst(), pair.other().getFirst()));
            }
        }
        return claimPairs;
    }

    /**
     * The pairs of one kind by topic: all in one conflict, unless two of its sides would have claims that contradict each other
     * really in an apparent conflict, or apparently in a real one. Then each pair of statements is a conflict of its own.
     */
    private static Map<String, List<DistinctStatements.StatementPair>> separated(
            Fact fact,
            List<DistinctStatements.StatementPair> pairs,
            Map<Claim, Integer> positions,
            Map<Boolean, Set<ClaimPair>> claimPairs) {
        ConflictKind kind = pairs.getFirst().verdict().kind();
        List<List<Claim>> sides = List.copyOf(
                sides(fact, pairs, claim -> side(fact, kind, claim, positions)).values());
        if (!areOpposed(sides, claimPairs.get(!pairs.getFirst().verdict().isApparent()))) {
            return Map.of("", pairs);
        }
        Map<String, List<DistinctStatements.StatementPair>> separate = new TreeMap<>();
        for (DistinctStatements.StatementPair pair : pairs) {
            ClaimPair first = ClaimPair.of(pair.one().getFirst(), pair.other().getFirst());
            separate.put(first.one() + " " + first.other(), List.of(pair));
        }
        return separate;
    }

    /** Whether the two statements of a pair are on different sides. The claims of a statement are on one side. */
    private static boolean areOpposed(List<List<Claim>> sides, Set<ClaimPair> pairs) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int at = 0; at < sides.size(); at++) {
            int number = at;
            sides.get(at).forEach(claim -> numbers.put(claim.key(), number));
        }
        return pairs.stream()
                .filter(pair -> numbers.containsKey(pair.one()) && numbers.containsKey(pair.other()))
                .anyMatch(pair -> !numbers.get(pair.one()).equals(numbers.get(pair.other())));
    }

    private static DetectedConflict detected(
            Fact fact, String topic, List<DistinctStatements.StatementPair> pairs, Map<Claim, Integer> positions) {
        ConflictKind kind = pairs.getFirst().verdict().kind();
        Map<String, List<Claim>> sides = sides(fact, pairs, claim -> side(fact, kind, claim, positions));
        Map<Claim, Integer> sources = new HashMap<>();
        sides.values().forEach(side -> {
            int count = DetectedConflict.sources(side);
            side.forEach(claim -> sources.put(claim, count));
        });
        DistinctStatements.StatementPair gravest = null;
        int weaker = 0;
        int distance = 0;
        for (DistinctStatements.StatementPair pair : pairs) {
            int weak = Math.min(
                    sources.get(pair.one().getFirst()), sources.get(pair.other().getFirst()));
            if (gravest == null
                    || weak > weaker
                    || weak == weaker && pair.verdict().distance() > distance) {
                gravest = pair;
                weaker = weak;
                distance = pair.verdict().distance();
            }
        }
        return new DetectedConflict(
                fact.key(),
                false,
                topic,
                kind,
                gravest.verdict().isApparent(),
                gravest.verdict().reason(),
                List.copyOf(sides.values()),
                weaker,
                distance);
    }

    /** The sides in ledger order, so that a new claim seldom changes the number of a side. */
    private static Map<String, List<Claim>> sides(
            Fact fact, List<DistinctStatements.StatementPair> pairs, Function<Claim, String> side) {
        Set<Claim> compared = new HashSet<>();
        for (DistinctStatements.StatementPair pair : pairs) {
            compared.addAll(pair.one());
            compared.addAll(pair.other());
        }
        Map<String, List<Claim>> sides = new LinkedHashMap<>();
        Stream.concat(fact.getClaims().stream(), fact.contesting().stream())
                .filter(compared::contains)
                .forEach(claim -> sides.computeIfAbsent(side.apply(claim), _ -> new ArrayList<>())
                        .add(claim));
        return sides;
    }

    /** What the claims of one side share: the position; for dates also the date, for modalities also the stance. */
    private static String side(Fact fact, ConflictKind kind, Claim claim, Map<Claim, Integer> positions) {
        String time = claim.getValidTime() == null ? "" : claim.getValidTime().canonical();
        return switch (kind) {
            case DATE, PRECISION ->
                SymmetricEnds.seenFrom(SymmetricEnds.viewpoint(fact.getClaims()), claim)
                                .canonical() + "\n" + time;
            case MODALITY -> positions.get(claim) + "\n" + Stance.of(claim);
            default ->
                positions.containsKey(claim)
                        ? String.valueOf(positions.get(claim))
                        : "denied " + DistinctStatements.comparisonKey(claim);
        };
    }
}
