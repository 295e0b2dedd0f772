package org.claimgraph.view;

import java.util.Collection;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Rank;

/** How many independent originals speak: who said it counts, not who passed it on. */
final class Voices {
    private Voices() {}

    static int count(Collection<Claim> claims) {
        return (int) claims.stream()
                .filter(claim -> claim.getRank() != Rank.DEPRECATED)
                .map(Claim::origin)
                .distinct()
                .count();
    }
}
