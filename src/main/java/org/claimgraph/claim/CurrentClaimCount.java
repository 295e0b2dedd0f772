package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.graph.ClaimCount;

/** Counts the claims that are not retracted. */
@ApplicationScoped
class CurrentClaimCount implements ClaimCount {
    @Override
    public String expression() {
        return "(select count(*) from claim x where x.subject_id = e.id and x.retracted_at is null and visible(x.predicate))";
    }
}
