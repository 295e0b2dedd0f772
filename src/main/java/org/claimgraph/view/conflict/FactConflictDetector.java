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
import org.claimgraph.claim.Claim;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.compare.DistinctStatements;
import org.claimgraph.view.compare.Stance;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.Position;

/** Detects conflicts between the claims of one fact. */
@ApplicationScoped
class FactConflictDetector implements ConflictDetector {
    @Override
    public Findings detect(ChangedFacts changed) {
        List<DetectedConflict> found = new ArrayList<>();
        changed.facts().values().forEach(fact -> found.addAll(of(fact)));
        return new Findings(changed.keys(), found);
    }

    /** At most one conflict per kind, real and apparent ones separately. */
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
        return byKind.values().stream()
                .map(pairs -> detected(fact, pairs, positions))
                .toList();
    }

    private static DetectedConflict detected(
            Fact fact, List<DistinctStatements.StatementPair> pairs, Map<Claim, Integer> positions) {
        ConflictKind kind = pairs.getFirst().verdict().kind();
        Map<String, List<Claim>> sides = sides(fact, pairs, claim -> side(kind, claim, positions));
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
                "",
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
        fact.getClaims().stream()
                .filter(compared::contains)
                .forEach(claim -> sides.computeIfAbsent(side.apply(claim), _ -> new ArrayList<>())
                        .add(claim));
        return sides;
    }

    /** What the claims of one side share: the position; for dates also the date, for modalities also the stance. */
    private static String side(ConflictKind kind, Claim claim, Map<Claim, Integer> positions) {
        String time = claim.getValidTime() == null ? "" : claim.getValidTime().canonical();
        return switch (kind) {
            case DATE, PRECISION -> claim.getValue().canonical() + "\n" + time;
            case MODALITY -> positions.get(claim) + "\n" + Stance.of(claim);
            default -> String.valueOf(positions.get(claim));
        };
    }
}
