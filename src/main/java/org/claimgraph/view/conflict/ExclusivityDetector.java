package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

/** Conflicts between somebody who is the only one and somebody else who is it too, as the vocabulary excludes it. */
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
    public Findings look(Touched touched) {
        Set<String> owners = new HashSet<>();
        List<DetectedConflict> found = new ArrayList<>();
        for (Predicate exclusive : predicates.exclusive()) {
            Set<String> objects = objects(exclusive, touched);
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

    /** The other parties for which something changed: a claim of either side, an exception, or a party to its deal. */
    private Set<String> objects(Predicate exclusive, Touched touched) {
        Set<String> objects = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        Set<String> parties = predicates.listedOnObject("parties");
        for (FactEntities.Place place : touched.places()) {
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
            Set<String> words = new HashSet<>(exclusive.excludes());
            words.add(exclusive.key());
            objects.addAll(places.objectsOf(subjects, words));
        }
        objects.remove(null);
        return objects;
    }

    private List<DetectedConflict> of(Predicate exclusive, Set<String> objects) {
        Map<String, List<Claim>> alone = claims.naming(objects, Set.of(exclusive.key()));
        if (alone.isEmpty()) {
            return List.of();
        }
        Map<String, List<Claim>> others = claims.naming(alone.keySet(), exclusive.excludes());
        ScopeMatcher scopes = new ScopeMatcher(claims, alone, others);
        StatedExceptions exceptions = new StatedExceptions(claims, predicates, exclusive, others);
        List<DetectedConflict> found = new ArrayList<>();
        alone.forEach((object, those) -> {
            Map<String, List<Claim>> pairs = new TreeMap<>();
            Map<String, List<Claim>> against = new HashMap<>();
            for (Claim one : those) {
                for (Claim other : others.getOrDefault(object, List.of())) {
                    if (ExclusivityConflict.possible(one, other)
                            && scopes.same(exclusive, predicates.of(other.predicateKey()), one, other)) {
                        String pair = one.factKey() + " " + other.factKey();
                        add(pairs, pair, one);
                        add(against, pair, other);
                    }
                }
            }
            pairs.forEach((pair, ones) ->
                    found.add(new ExclusivityConflict(owner(exclusive, object), pair, ones, against.get(pair))
                            .found(exceptions)));
        });
        return found;
    }

    private static void add(Map<String, List<Claim>> lists, String key, Claim claim) {
        List<Claim> list = lists.computeIfAbsent(key, _ -> new ArrayList<>());
        if (!list.contains(claim)) {
            list.add(claim);
        }
    }
}
