package org.claimgraph.view.fact;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.view.compare.Stance;

/** How many independent originals speak: who said it counts, not who passed it on. */
public final class IndependentSources {
    private IndependentSources() {}

    /** Whoever speaks, in whatever way; claims that do not count are left out. */
    public static int count(Collection<Claim> claims) {
        Set<String> origins = new HashSet<>();
        for (Claim claim : claims) {
            if (claim.counts()) {
                origins.add(claim.origin());
            }
        }
        return origins.size();
    }

    /** The most voices that say it in one way: who plans something does not confirm that it is done. */
    static int agreeing(Collection<Claim> claims) {
        Map<Stance, Set<String>> origins = new EnumMap<>(Stance.class);
        int most = 0;
        for (Claim claim : claims) {
            if (claim.counts()) {
                Set<String> those = origins.computeIfAbsent(Stance.of(claim), _ -> new HashSet<>());
                those.add(claim.origin());
                most = Math.max(most, those.size());
            }
        }
        return most;
    }
}
