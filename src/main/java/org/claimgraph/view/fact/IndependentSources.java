package org.claimgraph.view.fact;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.view.compare.Stance;

/**
 * Counts the independent sources of claims that agree. Documents that repeat a source do not count, and claims that do not
 * count are left out. A document's own statement adds no source where the document names another source for the same.
 */
public final class IndependentSources {
    private IndependentSources() {}

    /** The claims whose sources count, among claims of one fact and position. */
    public static List<Claim> counting(Collection<Claim> position) {
        Set<String> named = position.stream()
                .filter(claim -> supports(claim) && claim.hasIdentifiedSource() && !claim.makesOwnStatement())
                .map(Claim::documentKey)
                .collect(Collectors.toSet());
        return position.stream()
                .filter(IndependentSources::supports)
                .filter(claim -> !claim.makesOwnStatement() || !named.contains(claim.documentKey()))
                .toList();
    }

    private static boolean supports(Claim claim) {
        return claim.counts() && claim.countsAsSource();
    }

    /** The number of identified sources of claims of one position, whatever their stance. */
    public static int identified(Collection<Claim> position) {
        return count(counting(position), Claim::hasIdentifiedSource);
    }

    /** The number of unidentified sources of claims of one position: one per document and chain without an identified hop. */
    public static int unidentified(Collection<Claim> position) {
        return count(counting(position), claim -> !claim.hasIdentifiedSource());
    }

    /** The number of different sources of claims that fulfil the condition. */
    static int count(Collection<Claim> claims, Predicate<Claim> condition) {
        Set<String> sources = new HashSet<>();
        claims.stream().filter(condition).map(Claim::origin).forEach(sources::add);
        return sources.size();
    }

    /** The largest number of identified sources that share one stance: a plan does not confirm that it was carried out. */
    static int agreeing(Collection<Claim> position) {
        Map<Stance, Set<String>> byStance = new EnumMap<>(Stance.class);
        int largest = 0;
        for (Claim claim : counting(position)) {
            if (claim.hasIdentifiedSource()) {
                Set<String> sources = byStance.computeIfAbsent(Stance.of(claim), _ -> new HashSet<>());
                sources.add(claim.origin());
                largest = Math.max(largest, sources.size());
            }
        }
        return largest;
    }
}
