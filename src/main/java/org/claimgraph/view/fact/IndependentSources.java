package org.claimgraph.view.fact;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Polarity;
import org.claimgraph.view.compare.Stance;

/** Counts independent sources: who said it counts, not who repeated it. */
public final class IndependentSources {
    private IndependentSources() {}

    /** The number of distinct sources of the claims that count, whatever their stance. */
    public static int count(Collection<Claim> claims) {
        Set<String> sources = new HashSet<>();
        for (Claim claim : claims) {
            if (claim.counts()) {
                sources.add(claim.origin());
            }
        }
        return sources.size();
    }

    /** The number of distinct sources of the claims that count and affirm; denials are left out. */
    public static int affirming(Collection<Claim> claims) {
        return count(claims.stream()
                .filter(claim -> Stance.side(claim) == Polarity.AFFIRMED)
                .toList());
    }

    /** The largest number of sources that share one stance: a plan does not confirm that it was carried out. */
    static int agreeing(Collection<Claim> claims) {
        Map<Stance, Set<String>> byStance = new EnumMap<>(Stance.class);
        int largest = 0;
        for (Claim claim : claims) {
            if (claim.counts()) {
                Set<String> sources = byStance.computeIfAbsent(Stance.of(claim), _ -> new HashSet<>());
                sources.add(claim.origin());
                largest = Math.max(largest, sources.size());
            }
        }
        return largest;
    }
}
