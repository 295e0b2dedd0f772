package org.claimgraph.view.fact;

import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.DistinctStatements;
import org.claimgraph.view.compare.Verdict;

/** The state of a fact by its claims. Deprecated and superseded claims neither confirm nor contradict. */
final class FactStateRule {
    private static final int ENOUGH = 2;

    private FactStateRule() {}

    static FactState of(
            ClaimComparison comparison,
            List<Claim> claims,
            List<Position> positions,
            List<DistinctStatements.Pair> pairs) {
        if (claims.stream().noneMatch(Claim::counts) && claims.stream().anyMatch(Claim::hasSuccessor)) {
            return FactState.SUPERSEDED;
        }
        List<Position> held = positions.stream().filter(Position::counts).toList();
        if (any(pairs, Verdict.Outcome.CONTRADICTS)) {
            return FactState.CONTESTED;
        }
        if (any(pairs, Verdict.Outcome.INCOMPARABLE)) {
            return FactState.NOT_COMPARABLE;
        }
        boolean corroborated = !held.isEmpty()
                && (comparison.predicate().functional()
                        ? held.stream().anyMatch(position -> position.getIndependentSources() >= ENOUGH)
                        : held.stream().allMatch(position -> position.getIndependentSources() >= ENOUGH));
        return corroborated ? FactState.CORROBORATED : FactState.SINGLE_SOURCE;
    }

    private static boolean any(List<DistinctStatements.Pair> pairs, Verdict.Outcome outcome) {
        return pairs.stream().anyMatch(pair -> pair.verdict().outcome() == outcome);
    }
}
