package org.claimgraph.view.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.PlacedClaim;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.DistinctStatements;
import org.claimgraph.view.compare.DistinctStatements.StatementPair;
import org.claimgraph.view.compare.SymmetricEnds;

/** Claims in the positions that are stored; they are not compared. */
final class StoredClaims implements ClaimArrangement {
    private final ClaimComparison comparison;
    private final List<PlacedClaim> placed;
    private final List<Claim> claims;
    private final Set<Claim> updated;
    private List<Position> positions;

    StoredClaims(ClaimComparison comparison, List<PlacedClaim> placed) {
        this.comparison = comparison;
        this.placed = placed;
        this.claims = new ArrayList<>(placed.size());
        this.updated = HashSet.newHashSet(0);
        for (PlacedClaim one : placed) {
            if (one.belongs()) {
                claims.add(one.claim());
            }
            if (one.updatedBySource()) {
                updated.add(one.claim());
            }
        }
    }

    @Override
    public List<Claim> claims() {
        return claims;
    }

    @Override
    public List<Claim> contesting() {
        return placed.stream()
                .filter(one -> !one.belongs())
                .map(PlacedClaim::claim)
                .toList();
    }

    @Override
    public Set<Claim> updated() {
        return updated;
    }

    @Override
    public List<Position> positions() {
        if (positions == null) {
            positions = inPositions().values().stream().map(this::position).toList();
        }
        return positions;
    }

    private Map<Integer, List<PlacedClaim>> inPositions() {
        Map<Integer, List<PlacedClaim>> byNumber = new TreeMap<>();
        placed.stream()
                .filter(one -> one.position() != null)
                .sorted(Comparator.comparing(PlacedClaim::place))
                .forEach(one -> byNumber.computeIfAbsent(one.position(), _ -> new ArrayList<>())
                        .add(one));
        return byNumber;
    }

    private Position position(List<PlacedClaim> narrowestFirst) {
        Position position = new Position(
                SymmetricEnds.viewpoint(claims), narrowestFirst.getFirst().claim());
        narrowestFirst.forEach(one -> position.add(one.claim()));
        return position;
    }

    @Override
    public List<Claim> sources() {
        return inPositions().values().stream()
                .flatMap(List::stream)
                .filter(PlacedClaim::addsSource)
                .map(PlacedClaim::claim)
                .toList();
    }

    @Override
    public List<StatementPair> pairs() {
        return DistinctStatements.compare(
                comparison,
                placed.stream()
                        .map(PlacedClaim::claim)
                        .filter(claim -> !updated.contains(claim))
                        .toList());
    }
}
