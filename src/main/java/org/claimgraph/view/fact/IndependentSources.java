package org.claimgraph.view.fact;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Polarity;
import org.claimgraph.view.compare.Stance;

/**
 * Counts independent sources. Documents that repeat a source do not count, and claims that do not count are left out.
 */
public final class IndependentSources {
    private IndependentSources() {}

    /** The number of identified sources, whatever their stance. */
    public static int identified(Collection<Claim> claims) {
        return count(claims, Claim::hasIdentifiedSource);
    }

    /** The number of unidentified sources: one per document and attribution chain without an identified hop. */
    public static int unidentified(Collection<Claim> claims) {
        return count(claims, claim -> !claim.hasIdentifiedSource());
    }

    /** The number of identified sources of the claims that affirm. */
    public static int affirming(Collection<Claim> claims) {
        return count(claims, claim -> claim.hasIdentifiedSource() && affirms(claim));
    }

    /** The number of unidentified sources of the claims that affirm. */
    public static int affirmingUnidentified(Collection<Claim> claims) {
        return count(claims, claim -> !claim.hasIdentifiedSource() && affirms(claim));
    }

    private static boolean affirms(Claim claim) {
        return Stance.side(claim) == Polarity.AFFIRMED;
    }

    private static int count(Collection<Claim> claims, Predicate<Claim> condition) {
        Set<String> sources = new HashSet<>();
        claims.stream()
                .filter(Claim::counts)
                .filter(condition)
                .map(Claim::origin)
                .forEach(sources::add);
        return sources.size();
    }

    /** The largest number of identified sources that share one stance: a plan does not confirm that it was carried out. */
    static int agreeing(Collection<Claim> claims) {
        Map<Stance, Set<String>> byStance = new EnumMap<>(Stance.class);
        int largest = 0;
        for (Claim claim : claims) {
            if (claim.counts() && claim.hasIdentifiedSource()) {
                Set<String> sources = byStance.computeIfAbsent(Stance.of(claim), _ -> new HashSet<>());
                sources.add(claim.origin());
                largest = Math.max(largest, sources.size());
            }
        }
        return largest;
    }
}
