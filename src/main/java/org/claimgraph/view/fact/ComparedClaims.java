package org.claimgraph.view.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.FactSummary;
import org.claimgraph.claim.Polarity;
import org.claimgraph.claim.StoredFact.FactContent;
import org.claimgraph.claim.StoredFact.FactStatus;
import org.claimgraph.graph.value.Value;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.DistinctStatements;
import org.claimgraph.view.compare.DistinctStatements.StatementPair;
import org.claimgraph.view.compare.Stance;
import org.claimgraph.view.compare.SymmetricEnds;

/** Claims that are arranged by comparing them, and what they add up to. */
record ComparedClaims(
        List<Claim> claims,
        List<Claim> contesting,
        Set<Claim> updated,
        List<Position> positions,
        List<Claim> sources,
        List<StatementPair> pairs)
        implements ClaimArrangement {
    private static final Set<FactState> WITHOUT_VALUE = EnumSet.of(FactState.CONTESTED, FactState.NOT_COMPARABLE);

    /**
     * Compares the claims of a fact.
     *
     * @param claims its claims: at least one, in ledger order
     * @param opposed claims of other facts that may contradict it: "there is none", and the other way round
     */
    static ComparedClaims of(ClaimComparison comparison, List<Claim> claims, List<Claim> opposed) {
        List<Claim> contesting = opposed.stream()
                .filter(other -> contradicts(comparison, claims, other))
                .toList();
        List<Claim> all = new ArrayList<>(claims);
        all.addAll(contesting);
        Set<Claim> updated = all.size() == 1 ? Set.of() : SourceUpdates.updated(comparison, all);
        List<Claim> standing =
                all.stream().filter(claim -> !updated.contains(claim)).toList();
        List<Position> positions = PositionBuilder.of(
                comparison,
                SymmetricEnds.viewpoint(claims),
                standing.stream()
                        .filter(claim -> Stance.side(claim) == Polarity.AFFIRMED)
                        .toList());
        List<Claim> sources = positions.stream()
                .flatMap(position -> position.sources().stream())
                .filter(claim -> !contesting.contains(claim))
                .toList();
        return new ComparedClaims(
                List.copyOf(claims),
                contesting,
                updated,
                positions,
                sources,
                standing.size() == 1 ? List.of() : DistinctStatements.compare(comparison, standing));
    }

    private static boolean contradicts(ClaimComparison comparison, List<Claim> claims, Claim other) {
        return other.counts()
                && claims.stream()
                        .anyMatch(claim -> claim.counts()
                                && comparison.compare(claim, other).contradicts());
    }

    FactSummary summary(boolean coversSeveralEvents) {
        Claim first = claims.getFirst();
        FactState state = FactStateRule.of(isSupported(), positions, pairs);
        return FactSummary.of(
                first.factKey(),
                first.predicateKey(),
                new FactStatus(
                        state.name(),
                        IndependentSources.count(sources, Claim::hasIdentifiedSource),
                        IndependentSources.count(sources, claim -> !claim.hasIdentifiedSource())),
                new FactContent(
                        first.sequence(),
                        SymmetricEnds.viewpoint(claims).subjectKey(),
                        coversSeveralEvents,
                        value(state)));
    }

    private boolean isSupported() {
        return claims.stream().anyMatch(claim -> Stance.supports(claim) && !updated.contains(claim));
    }

    /** The value if the claims that count give only one. */
    private Value value(FactState state) {
        List<Position> counting = positions.stream().filter(Position::counts).toList();
        return !WITHOUT_VALUE.contains(state) && counting.size() == 1
                ? counting.getFirst().getValue()
                : null;
    }
}
