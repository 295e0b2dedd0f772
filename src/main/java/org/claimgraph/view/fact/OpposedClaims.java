package org.claimgraph.view.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.Claim;

/** The claims of other facts that a fact may contradict: one says "there is none", the other gives a value that it covers. */
final class OpposedClaims {
    private final NoneCoverage coverage;
    private final Map<List<String>, List<Claim>> noneByEnd = new LinkedHashMap<>();
    private final Map<List<String>, List<Claim>> valuesByEnd = new LinkedHashMap<>();

    /** @param claims those that are retracted are left out */
    OpposedClaims(NoneCoverage coverage, Collection<Claim> claims) {
        this.coverage = coverage;
        claims.stream().filter(claim -> claim.getRetractedAt() == null).forEach(this::add);
    }

    private void add(Claim claim) {
        boolean none = FactFormation.isNone(claim);
        Map<List<String>, List<Claim>> byEnd = none ? noneByEnd : valuesByEnd;
        (none ? List.of(end(claim, claim.subjectKey())) : ends(claim))
                .forEach(end ->
                        byEnd.computeIfAbsent(end, _ -> new ArrayList<>()).add(claim));
    }

    private static List<List<String>> ends(Claim claim) {
        List<String> subject = end(claim, claim.subjectKey());
        return claim.objectKey() == null || claim.objectKey().equals(claim.subjectKey())
                ? List.of(subject)
                : List.of(subject, end(claim, claim.objectKey()));
    }

    private static List<String> end(Claim claim, String entity) {
        return List.of(claim.predicateKey(), entity);
    }

    /** The claims that say "there is none" to the value of the claim. */
    List<Claim> deniersOf(Claim valued) {
        return ends(valued).stream()
                .flatMap(end -> noneByEnd.getOrDefault(end, List.of()).stream())
                .filter(none -> coverage.covers(none, valued))
                .toList();
    }

    /** The claims with a value that the claim says does not exist. */
    List<Claim> deniedBy(Claim none) {
        return valuesByEnd.getOrDefault(end(none, none.subjectKey()), List.of()).stream()
                .filter(valued -> coverage.covers(none, valued))
                .toList();
    }

    /** The opposed claims of all these claims, from either side. */
    Set<Claim> of(Collection<Claim> claims) {
        Set<Claim> opposed = new HashSet<>();
        claims.forEach(claim -> opposed.addAll(FactFormation.isNone(claim) ? deniedBy(claim) : deniersOf(claim)));
        return opposed;
    }
}
