package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.FactEntities;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.Hash;

/** Detects claims that one subject is exclusive beside claims that another has the same role, by the vocabulary column {@code excludes}. */
@ApplicationScoped
class ExclusivityDetector implements ConflictDetector {
    private final ClaimReader claims;
    private final FactEntities places;
    private final Predicates predicates;

    ExclusivityDetector(ClaimReader claims, FactEntities places, Predicates predicates) {
        this.claims = claims;
        this.places = places;
        this.predicates = predicates;
    }

    @Override
    public Findings detect(ChangedFacts changed) {
        Set<String> owners = new HashSet<>();
        List<DetectedConflict> found = new ArrayList<>();
        for (Predicate exclusive : predicates.exclusive()) {
            Set<String> objects = objects(exclusive, changed);
            if (!objects.isEmpty()) {
                objects.forEach(object -> owners.add(owner(exclusive, object)));
                found.addAll(of(exclusive, objects));
            }
        }
        return new Findings(owners, found);
    }

    private static String owner(Predicate exclusive, String object) {
        return Hash.id(List.of("exclusion", exclusive.key(), object));
    }

    /** The other parties with a changed claim of either side, a changed exception, or a changed party to the deal of an exception. */
    private Set<String> objects(Predicate exclusive, ChangedFacts changed) {
        Set<String> objects = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        Set<String> parties = predicates.listedOnObject("parties");
        for (FactEntities.Place place : changed.places()) {
            if (place.predicate().equals(exclusive.key())
                    || exclusive.excludes().contains(place.predicate())) {
                objects.add(place.object());
            } else if (exclusive.exceptions().contains(place.predicate())) {
                subjects.add(place.object());
            } else if (parties.contains(place.predicate())) {
                subjects.add(place.subject());
                objects.add(place.subject());
            }
        }
        subjects.remove(null);
        if (!subjects.isEmpty()) {
            Set<String> keys = new HashSet<>(exclusive.excludes());
            keys.add(exclusive.key());
            objects.addAll(places.objectsOf(subjects, keys));
        }
        objects.remove(null);
        return objects;
    }

    private List<DetectedConflict> of(Predicate exclusive, Set<String> objects) {
        Map<String, List<Claim>> exclusives = claims.naming(objects, Set.of(exclusive.key()));
        if (exclusives.isEmpty()) {
            return List.of();
        }
        Map<String, List<Claim>> others = claims.naming(exclusives.keySet(), exclusive.excludes());
        ScopeMatcher scopes = new ScopeMatcher(claims, exclusives, others);
        StatedExceptions exceptions = new StatedExceptions(claims, predicates, exclusive, others);
        List<DetectedConflict> found = new ArrayList<>();
        exclusives.forEach((object, candidates) -> {
            Map<String, Set<Claim>> pairs = new TreeMap<>();
            Map<String, Set<Claim>> against = new HashMap<>();
            for (Claim one : candidates) {
                for (Claim other : others.getOrDefault(object, List.of())) {
                    if (ExclusivityConflict.possible(one, other)
                            && isOrdered(one, other)
                            && scopes.same(exclusive, predicates.of(other.predicateKey()), one, other)) {
                        String pair = one.factKey() + " " + other.factKey();
                        add(pairs, pair, one);
                        add(against, pair, other);
                    }
                }
            }
            pairs.forEach((pair, ones) -> found.add(new ExclusivityConflict(
                            owner(exclusive, object), pair, List.copyOf(ones), List.copyOf(against.get(pair)))
                    .detected(exceptions)));
        });
        return found;
    }

    /** Two exclusive claims meet twice, from either end; they form one conflict. */
    private static boolean isOrdered(Claim one, Claim other) {
        return !one.predicateKey().equals(other.predicateKey()) || one.factKey().compareTo(other.factKey()) < 0;
    }

    private static void add(Map<String, Set<Claim>> sets, String key, Claim claim) {
        sets.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(claim);
    }
}
