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
        int most = counting.stream()
                .mapToInt(Position::getIndependentSources)
                .max()
                .orElse(0);
        int least = counting.stream()
                .mapToInt(Position::getIndependentSources)
                .min()
                .orElse(0);
        int decisive = comparison.predicate().functional() ? most : least;
        if (decisive >= CORROBORATING_SOURCES) {
            return FactState.CORROBORATED;
        }
        return most == 0 ? FactState.NO_IDENTIFIED_SOURCE : FactState.SINGLE_SOURCE;
    }

    private static boolean any(List<DistinctStatements.StatementPair> pairs, Verdict.Outcome outcome) {
        return pairs.stream().anyMatch(pair -> pair.verdict().outcome() == outcome);
    }
}
