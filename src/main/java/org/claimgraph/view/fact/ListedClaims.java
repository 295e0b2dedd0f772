package org.claimgraph.view.fact;

import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.platform.column.NotSelectedException;
import org.claimgraph.view.compare.DistinctStatements.StatementPair;

/** Claims whose places in positions were not read. */
record ListedClaims(List<Claim> claims) implements ClaimArrangement {
    private static NotSelectedException notRead() {
        return new NotSelectedException("Fact.positions");
    }

    @Override
    public List<Claim> contesting() {
        throw notRead();
    }

    @Override
    public Set<Claim> updated() {
        throw notRead();
    }

    @Override
    public List<Position> positions() {
        throw notRead();
    }

    @Override
    public List<Claim> sources() {
        throw notRead();
    }

    @Override
    public List<StatementPair> pairs() {
        throw notRead();
    }
}
