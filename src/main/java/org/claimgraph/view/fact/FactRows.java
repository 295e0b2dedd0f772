package org.claimgraph.view.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ContestStore;
import org.claimgraph.claim.FactAssignment;
import org.claimgraph.claim.RelationEndStore;
import org.claimgraph.claim.StoredFact;
import org.claimgraph.claim.StoredFact.FactContent;
import org.claimgraph.claim.StoredFact.FactStatus;
import org.claimgraph.platform.Hash;

/** What is stored of a formed fact. */
final class FactRows {
    private final FormedFact formed;
    private final Fact fact;
    private final Claim first;
    private final List<String> subjects;

    /**
     * @param fact the fact of its claims that are not retracted; null if there are none
     * @param symmetric whether its predicate is symmetric
     */
    FactRows(FormedFact formed, Fact fact, boolean symmetric) {
        this.formed = formed;
        this.fact = fact;
        this.first = formed.claims().getFirst();
        this.subjects = subjects(first, symmetric);
    }

    /** The subject; both ends of a symmetric predicate, in the order of their keys. */
    private static List<String> subjects(Claim claim, boolean symmetric) {
        Set<String> subjects = new LinkedHashSet<>(List.of(claim.subjectKey()));
        if (symmetric && claim.objectKey() != null) {
            subjects.add(claim.objectKey());
        }
        return subjects.stream().sorted().toList();
    }

    StoredFact stored() {
        return new StoredFact(
                formed.key(),
                first.question(),
                subjects.getFirst(),
                subjects.size() == 1 ? null : subjects.getLast(),
                first.predicateKey(),
                fact == null
                        ? FactStatus.EMPTY
                        : new FactStatus(
                                fact.getState().name(), fact.getIndependentSources(), fact.getUnidentifiedSources()),
                fact == null
                        ? new FactContent(first.sequence(), first.subjectKey(), formed.coversSeveralEvents(), null)
                        : new FactContent(
                                fact.sequence(), fact.subjectKey(), formed.coversSeveralEvents(), fact.getValue()));
    }

    /** Where each claim stands in the fact. */
    List<FactAssignment> assignments() {
        Map<Claim, int[]> places = places();
        Set<Claim> sources = fact == null ? Set.of() : new HashSet<>(fact.sources());
        List<FactAssignment> all = new ArrayList<>();
        for (Claim claim : formed.claims()) {
            int[] place = places.get(claim);
            all.add(new FactAssignment(
                    claim.key(),
                    formed.key(),
                    relation(claim),
                    place == null ? null : place[0],
                    place == null ? null : place[1],
                    fact != null && fact.isUpdated(claim),
                    formed.coversSeveralEvents(),
                    sources.contains(claim)));
        }
        return all;
    }

    /** The number of the position of each claim, and the claim's place in it. */
    private Map<Claim, int[]> places() {
        Map<Claim, int[]> places = new HashMap<>();
        List<Position> positions = fact == null ? List.of() : fact.getPositions();
        for (int number = 0; number < positions.size(); number++) {
            List<Claim> claims = positions.get(number).getClaims();
            for (int place = 0; place < claims.size(); place++) {
                places.put(claims.get(place), new int[] {number, place});
            }
        }
        return places;
    }

    /** The key of the relation between the subject and the other party of the claim; null without one, or if there is "none". */
    private String relation(Claim claim) {
        return claim.objectKey() == null || FactFormation.isNone(claim)
                ? null
                : Hash.id(List.of(formed.key(), "relation", object(claim)));
    }

    private String object(Claim claim) {
        return subjects.size() == 1 ? claim.objectKey() : subjects.getLast();
    }

    /** The relations of the fact, one for each other party. */
    List<RelationEndStore.Ends> relations() {
        Map<String, RelationEndStore.Ends> relations = new LinkedHashMap<>();
        formed.claims().stream()
                .filter(claim -> Objects.nonNull(relation(claim)))
                .forEach(claim -> relations.computeIfAbsent(
                        relation(claim),
                        key -> new RelationEndStore.Ends(
                                key,
                                subjects.getFirst(),
                                object(claim),
                                claim.predicateKey(),
                                formed.key(),
                                claim.sequence())));
        return List.copyOf(relations.values());
    }

    /** The claims of other facts that contradict it, under each subject. */
    Set<ContestStore.Contest> contests() {
        Set<ContestStore.Contest> contests = new HashSet<>();
        if (fact != null) {
            Map<Claim, int[]> places = places();
            for (Claim claim : fact.contesting()) {
                int[] place = places.get(claim);
                subjects.forEach(subject -> contests.add(new ContestStore.Contest(
                        subject,
                        formed.key(),
                        claim.key(),
                        place == null ? null : place[0],
                        place == null ? null : place[1],
                        fact.isUpdated(claim))));
            }
        }
        return contests;
    }
}
