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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.FactEntities;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.Hash;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.compare.ValueArguments;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactReader;
import org.claimgraph.view.fact.Position;
import org.claimgraph.view.reason.Reason;
import org.claimgraph.view.reason.ReasonArgument;
import org.claimgraph.view.reason.ReasonTemplate;

/**
 * Detects apparent conflicts between facts with the same subject, predicate and other party whose values differ because they
 * apply to different scopes, phases or periods.
 */
@ApplicationScoped
class ScopeConflictDetector implements ConflictDetector {
    /** A subject with more separate facts than this is a series, not a seeming contradiction. */
    private static final int MAX_FACTS = 100;

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
    public Findings detect(ChangedFacts changed) {
        Set<String> owners = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        Set<String> keysOfPredicates = new HashSet<>();
        for (FactEntities.Place place : changed.places()) {
            if (separated(place.predicate())) {
                owners.add(owner(place));
                subjects.add(place.subject());
                keysOfPredicates.add(place.predicate());
            }
        }
        if (owners.isEmpty()) {
            return new Findings(owners, List.of());
        }
        Map<String, List<FactEntities.Place>> groups = new TreeMap<>();
        for (FactEntities.Place place : places.placesAbout(subjects, keysOfPredicates)) {
            String owner = owner(place);
            if (owners.contains(owner)) {
                groups.computeIfAbsent(owner, _ -> new ArrayList<>()).add(place);
            }
        }
        groups.values().removeIf(group -> group.size() < 2 || group.size() > MAX_FACTS);
        Set<String> keys = new HashSet<>();
        groups.values().forEach(group -> group.forEach(place -> keys.add(place.fact())));
        Map<String, Fact> found = new HashMap<>(changed.facts());
        keys.removeAll(changed.keys());
        found.putAll(facts.withKeys(keys));
        return new Findings(owners, detected(groups, found));
    }

    private boolean separated(String predicate) {
        return predicates.of(predicate).functional()
                && !predicates.of(predicate).separators().isEmpty();
    }

    private static String owner(FactEntities.Place place) {
        return Hash.id(Arrays.asList("scope", place.subject(), place.predicate(), place.object()));
    }

    private List<DetectedConflict> detected(Map<String, List<FactEntities.Place>> groups, Map<String, Fact> facts) {
        List<DetectedConflict> all = new ArrayList<>();
        groups.forEach((owner, group) -> {
            List<Fact> present = group.stream()
                    .map(place -> facts.get(place.fact()))
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Fact::key))
                    .toList();
            Set<Claim> opposed =
                    present.stream().flatMap(fact -> fact.contesting().stream()).collect(Collectors.toSet());
            List<Position> leading = new ArrayList<>();
            present.forEach(fact -> leading(fact, opposed, leading));
            if (leading.size() > 1 && differ(present.getFirst(), leading)) {
                detected(owner, leading).ifPresent(all::add);
            }
        });
        return all;
    }

    /**
     * Adds the position of the fact with the most independent sources whose value is known, unless it says that there is none and
     * so contradicts another fact really.
     */
    private static void leading(Fact fact, Set<Claim> opposed, List<Position> leading) {
        fact.getPositions().stream()
                .filter(Position::counts)
                .filter(position -> !(position.getValue() instanceof UnknownValue))
                .filter(position -> !(position.getValue() instanceof NoValue)
                        || position.getClaims().stream().noneMatch(opposed::contains))
                .findFirst()
                .ifPresent(leading::add);
    }

    private static boolean differ(Fact fact, List<Position> positions) {
        Value first = positions.getFirst().getValue();
        return positions.stream().anyMatch(position -> fact.comparison().differ(first, position.getValue()));
    }

    /** Empty if no qualifier tells the questions apart, as between a share of equity and no share at all. */
    private Optional<DetectedConflict> detected(String owner, List<Position> positions) {
        List<List<Claim>> sides = positions.stream()
                .map(position -> List.copyOf(position.getClaims()))
                .toList();
        Map<String, Reason> separators = separators(sides);
        if (Set.copyOf(separators.values()).size() == 1) {
            return Optional.empty();
        }
        List<ReasonArgument> questions = new ArrayList<>();
        sides.forEach(side -> questions.add(Reason.of(
                ReasonTemplate.QUESTION_AND_VALUE,
                separators.get(side.getFirst().key()),
                ValueArguments.of(side.getFirst().getValue()))));
        int weaker = sides.stream()
                .map(DetectedConflict::sources)
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElse(0);
        return Optional.of(new DetectedConflict(
                owner,
                true,
                "",
                ConflictKind.SCOPE,
                true,
                new Reason(ReasonTemplate.DIFFERENT_QUESTIONS, questions),
                sides,
                weaker,
                0));
    }

    /** The separating qualifiers of each side, by the key of its first claim. */
    private Map<String, Reason> separators(List<List<Claim>> sides) {
        Map<String, Reason> separators = new HashMap<>();
        Map<String, List<Qualifier>> qualifiers = claims.qualifiersOf(
                sides.stream().map(side -> side.getFirst().key()).toList());
        for (List<Claim> side : sides) {
            Claim claim = side.getFirst();
            separators.put(claim.key(), described(claim, qualifiers.getOrDefault(claim.key(), List.of())));
        }
        return separators;
    }

    private Reason described(Claim claim, List<Qualifier> qualifiers) {
        Predicate predicate = predicates.of(claim.predicateKey());
        List<ReasonArgument> separating = qualifiers.stream()
                .filter(qualifier -> predicate.separators().contains(qualifier.getKey())
                        && !qualifier.getKey().equals(predicate.object()))
                .map(ScopeConflictDetector::described)
                .distinct()
                .sorted(Comparator.comparing(Reason::json))
                .<ReasonArgument>map(Function.identity())
                .toList();
        return separating.isEmpty()
                ? Reason.of(ReasonTemplate.WITHOUT_QUALIFIER)
                : new Reason(ReasonTemplate.COMMA_LIST, separating);
    }

    private static Reason described(Qualifier qualifier) {
        ReasonArgument value = qualifier.getText() == null
                ? ReasonArgument.entity(qualifier.entityKey())
                : Reason.of(ReasonTemplate.QUOTED, ReasonArgument.text(qualifier.getText()));
        return Reason.of(ReasonTemplate.QUALIFIER, ReasonArgument.text(qualifier.getKey()), value);
    }
}
