package org.claimgraph.view.fact;

import java.util.List;
import org.claimgraph.view.compare.DistinctStatements;
import org.claimgraph.view.compare.Verdict;

/** Derives the state of a fact from its contradictions and the sources of its leading position, the first one. Deprecated and superseded claims neither confirm nor contradict. */
final class FactStateRule {
    private FactStateRule() {}

    static FactState of(boolean supported, List<Position> positions, List<DistinctStatements.StatementPair> pairs) {
        if (!supported) {
            return FactState.SUPERSEDED;
        }
        if (any(pairs, Verdict.Outcome.CONTRADICTS)) {
            return FactState.CONTESTED;
        }
        if (any(pairs, Verdict.Outcome.INCOMPARABLE)) {
            return FactState.NOT_COMPARABLE;
        }
        return switch (positions.isEmpty() ? 0 : positions.getFirst().getIndependentSources()) {
            case 0 -> FactState.NO_IDENTIFIED_SOURCE;
            case 1 -> FactState.SINGLE_SOURCE;
            default -> FactState.CORROBORATED;
        };
    }

    private static boolean any(List<DistinctStatements.StatementPair> pairs, Verdict.Outcome outcome) {
        return pairs.stream().anyMatch(pair -> pair.verdict().outcome() == outcome);
    }
}
