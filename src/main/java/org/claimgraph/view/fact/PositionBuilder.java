package org.claimgraph.view.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.Value;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.DistinctStatements;
import org.claimgraph.view.compare.Stance;
import org.claimgraph.view.compare.SymmetricEnds;
import org.claimgraph.view.compare.ValueNarrowness;

/**
 * Groups the claims of a fact into positions, independent of the order of recording. All claims of a position are compatible
 * with each other: 96 and 104 can both be compatible with 100, but not with each other, and are in two positions.
 */
final class PositionBuilder {
    /** Claims that do not count come last, so that their values do not divide those that count; then the narrowest value first. */
    static final Comparator<Claim> ORDER = Comparator.comparing((Claim claim) -> !claim.counts())
            .thenComparing(Claim::getValue, ValueNarrowness.NARROWEST_FIRST)
            .thenComparing(claim -> claim.getValue().canonical())
            .thenComparing(Claim::key);

    private final ClaimComparison comparison;
    private final Claim viewpoint;
    private final List<Position> all = new ArrayList<>();
    private final Map<String, PositionIndex> byComparisonKey = new HashMap<>();

    private PositionBuilder(ClaimComparison comparison, Claim viewpoint) {
        this.comparison = comparison;
        this.viewpoint = viewpoint;
    }

    /**
     * The positions of claims of one fact.
     *
     * @param viewpoint the claim from whose end the values of a symmetric predicate are seen
     */
    static List<Position> of(ClaimComparison comparison, Claim viewpoint, List<Claim> claims) {
        PositionBuilder positions = new PositionBuilder(comparison, viewpoint);
        claims.stream()
                .sorted(ORDER)
                .forEach(claim -> positions.positionFor(claim).add(claim));
        positions.all.sort(Comparator.comparing(Position::getIndependentSources)
                .reversed()
                .thenComparing(position -> position.getValue().canonical())
                .thenComparing(Position::getPolarity));
        return List.copyOf(positions.all);
    }

    private Position positionFor(Claim claim) {
        PositionIndex index = byComparisonKey.computeIfAbsent(
                DistinctStatements.comparisonKey(claim) + Stance.side(claim), _ -> new PositionIndex(comparison));
        Value stated = SymmetricEnds.seenFrom(viewpoint, claim);
        Position known = index.join(stated);
        if (known != null) {
            return known;
        }
        Position position = new Position(viewpoint, claim);
        index.add(position, stated);
        all.add(position);
        return position;
    }
}
