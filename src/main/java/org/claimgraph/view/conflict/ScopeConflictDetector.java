package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.FactEntities;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.Hash;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.compare.EntityPlaceholders;
import org.claimgraph.view.compare.ValueText;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactReader;
import org.claimgraph.view.fact.Position;

/**
 * Apparent conflicts between facts with one subject, predicate and other party whose values differ because they are for
 * different scopes, phases or periods.
 */
@ApplicationScoped
class ScopeConflictDetector implements ConflictDetector {
    /** Where so many questions are told apart, nobody takes them for one. */
    private static final int MOST_FACTS = 100;

    private final ClaimReader claims;
    private final FactEntities places;
    private final FactReader facts;
    private final Predicates predicates;

    ScopeConflictDetector(ClaimReader claims, FactEntities places, FactReader facts, Predicates predicates) {
        this.claims = claims;
        this.places = places;
        this.facts = facts;
        this.predicates = predicates;
    }

    @Override
    public Findings look(Touched touched) {
        Set<String> owners = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (FactEntities.Place place : touched.places()) {
            if (separated(place.predicate())) {
                owners.add(owner(place));
                subjects.add(place.subject());
                words.add(place.predicate());
            }
        }
        if (owners.isEmpty()) {
            return new Findings(owners, List.of());
        }
        Map<String, List<FactEntities.Place>> groups = new TreeMap<>();
        for (FactEntities.Place place : places.placesAbout(subjects, words)) {
            String owner = owner(place);
            if (owners.contains(owner)) {
                groups.computeIfAbsent(owner, _ -> new ArrayList<>()).add(place);
            }
        }
        groups.values().removeIf(group -> group.size() < 2 || group.size() > MOST_FACTS);
        Set<String> keys = new HashSet<>();
        groups.values().forEach(group -> group.forEach(place -> keys.add(place.fact())));
        Map<String, Fact> found = new HashMap<>(touched.facts());
        keys.removeAll(touched.keys());
        found.putAll(facts.withKeys(keys));
        return new Findings(owners, found(groups, found));
    }

    private boolean separated(String predicate) {
        return predicates.of(predicate).functional()
                && !predicates.of(predicate).separators().isEmpty();
    }

    private static String owner(FactEntities.Place place) {
        return Hash.id(Arrays.asList("scope", place.subject(), place.predicate(), place.object()));
    }

    private List<DetectedConflict> found(Map<String, List<FactEntities.Place>> groups, Map<String, Fact> facts) {
        List<DetectedConflict> all = new ArrayList<>();
        groups.forEach((owner, group) -> {
            List<Fact> those = group.stream()
                    .map(place -> facts.get(place.fact()))
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Fact::key))
                    .toList();
            List<Position> leading = new ArrayList<>();
            those.forEach(fact -> leading(fact, leading));
            if (leading.size() > 1 && differ(those.getFirst(), leading)) {
                all.add(found(owner, leading));
            }
        });
        return all;
    }

    /** Adds the position that most voices of the fact hold, where its value is known. */
    private static void leading(Fact fact, List<Position> leading) {
        fact.getPositions().stream()
                .filter(Position::counts)
                .filter(position -> !(position.getValue() instanceof UnknownValue))
                .findFirst()
                .ifPresent(leading::add);
    }

    private static boolean differ(Fact fact, List<Position> positions) {
        Value first = positions.getFirst().getValue();
        return positions.stream().anyMatch(position -> fact.comparison().differ(first, position.getValue()));
    }

    private DetectedConflict found(String owner, List<Position> positions) {
        List<List<Claim>> sides = positions.stream()
                .map(position -> List.copyOf(position.getClaims()))
                .toList();
        Map<String, String> separators = separators(sides);
        List<String> words = new ArrayList<>();
        sides.forEach(side -> words.add(separators.get(side.getFirst().key()) + ": "
                + ValueText.of(side.getFirst().getValue())));
        int weaker = sides.stream()
                .map(DetectedConflict::voices)
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElse(0);
        return new DetectedConflict(
                owner,
                true,
                "",
                ConflictKind.SCOPE,
                true,
                "different questions, " + String.join("; ", words),
                sides,
                weaker,
                0);
    }

    /** What separates each side, by the key of its first claim. */
    private Map<String, String> separators(List<List<Claim>> sides) {
        Map<String, String> words = new HashMap<>();
        Map<String, List<Qualifier>> found = claims.qualifiersOf(
                sides.stream().map(side -> side.getFirst().key()).toList());
        for (List<Claim> side : sides) {
            Claim claim = side.getFirst();
            Predicate row = predicates.of(claim.predicateKey());
            Set<String> pairs = new TreeSet<>();
            for (Qualifier qualifier : found.getOrDefault(claim.key(), List.of())) {
                if (row.separators().contains(qualifier.getKey())
                        && !qualifier.getKey().equals(row.object())) {
                    pairs.add(qualifier.getKey() + " "
                            + (qualifier.getText() == null
                                    ? EntityPlaceholders.entity(qualifier.entityKey())
                                    : "“" + qualifier.getText() + "”"));
                }
            }
            words.put(claim.key(), pairs.isEmpty() ? "in general" : String.join(", ", pairs));
        }
        return words;
    }
}
