package org.claimgraph.view.fact;

import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.view.compare.DistinctStatements.StatementPair;

/** The claims of a fact, arranged in positions. */
interface ClaimArrangement {
    /** Its claims, in ledger order; at least one. */
    List<Claim> claims();

    /** The claims of other facts that contradict it. */
    List<Claim> contesting();

    /** The claims that their own source has updated, also among those that contest it. */
    Set<Claim> updated();

    /** The positions, that with the most independent sources first. */
    List<Position> positions();

    /** Its claims whose sources count, in the order of their positions. */
    List<Claim> sources();

    /** The pairs of distinct statements, without unrelated ones. */
    List<StatementPair> pairs();
}
