package org.claimgraph.view.fact;

import java.util.List;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.DistinctStatements;
import org.claimgraph.view.compare.Verdict;

/** Derives the state of a fact. Deprecated and superseded claims neither confirm nor contradict. */
final class FactStateRule {
    private static final int CORROBORATING_SOURCES = 2;

    private FactStateRule() {}

    static FactState of(
            ClaimComparison comparison,
            boolean supported,
            List<Position> positions,
            List<DistinctStatements.StatementPair> pairs) {
        if (!supported) {
            return FactState.SUPERSEDED;
        }
        List<Position> counting = positions.stream().filter(Position::counts).toList();
        if (any(pairs, Verdict.Outcome.CONTRADICTS)) {
            return FactState.CONTESTED;
        }
        if (any(pairs, Verdict.Outcome.INCOMPARABLE)) {
            return FactState.NOT_COMPARABLE;
        }
        boolean corroborated = !counting.isEmpty()
                && (comparison.predicate().functional()
                        ? counting.stream()
                                .anyMatch(position -> position.getIndependentSources() >= CORROBORATING_SOURCES)
                        : counting.stream()
                                .allMatch(position -> position.getIndependentSources() >= CORROBORATING_SOURCES));
        return corroborated ? FactState.CORROBORATED : FactState.SINGLE_SOURCE;
    }

    private static boolean any(List<DistinctStatements.StatementPair> pairs, Verdict.Outcome outcome) {
        return pairs.stream().anyMatch(pair -> pair.verdict().outcome() == outcome);
    }
}
