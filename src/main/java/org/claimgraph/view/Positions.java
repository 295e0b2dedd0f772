package org.claimgraph.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimgraph.claim.Claim;

/** Parts the claims of a fact into positions; the order in which they were recorded makes no difference. */
final class Positions {
    private static final Comparator<Claim> NARROWEST_FIRST = Comparator.comparing(
                    (Claim claim) -> Interval.of(claim.getValue()), Positions::compareIntervals)
            .thenComparing(claim -> claim.getValue().normal())
            .thenComparing(Claim::key);

    private Positions() {}

    static List<Position> of(Comparison comparison, List<Claim> claims) {
        List<Position> positions = new ArrayList<>();
        claims.stream()
                .sorted(NARROWEST_FIRST)
                .forEach(claim -> home(comparison, positions, claim).add(claim));
        positions.sort(Comparator.comparing(Position::getIndependentSources)
                .reversed()
                .thenComparing(position -> position.getValue().normal())
                .thenComparing(Position::getPolarity));
        return List.copyOf(positions);
    }

    private static Position home(Comparison comparison, List<Position> positions, Claim claim) {
        for (Position position : positions) {
            if (position.getPolarity() == claim.getPolarity()
                    && comparison.compatible(position.getValue(), claim.getValue())) {
                return position;
            }
        }
        Position position = new Position(claim);
        positions.add(position);
        return position;
    }

    private static int compareIntervals(Interval one, Interval other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return one.compareNarrowness(other);
    }
}
