package org.claimgraph.view;

import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Rank;
import org.claimgraph.graph.vocabulary.Predicate;

/** The state of a fact by its claims. Deprecated claims neither confirm nor contradict. */
final class States {
    private static final int ENOUGH = 2;

    private States() {}

    static FactState of(Predicate predicate, List<Claim> claims, List<Position> positions) {
        List<Claim> counting = claims.stream()
                .filter(claim -> claim.getRank() != Rank.DEPRECATED)
                .toList();
        if (contested(new Comparison(predicate), counting)) {
            return FactState.CONTESTED;
        }
        List<Position> held = positions.stream().filter(Position::counts).toList();
        boolean corroborated = !held.isEmpty()
                && (predicate.functional()
                        ? held.stream().anyMatch(position -> position.getIndependentSources() >= ENOUGH)
                        : held.stream().allMatch(position -> position.getIndependentSources() >= ENOUGH));
        return corroborated ? FactState.CORROBORATED : FactState.SINGLE_SOURCE;
    }

    private static boolean contested(Comparison comparison, List<Claim> claims) {
        for (int one = 0; one < claims.size(); one++) {
            for (int other = one + 1; other < claims.size(); other++) {
                if (comparison.contradict(claims.get(one), claims.get(other))) {
                    return true;
                }
            }
        }
        return false;
    }
}
