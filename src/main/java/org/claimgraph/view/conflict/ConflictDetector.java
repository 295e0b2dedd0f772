package org.claimgraph.view.conflict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.FactEntities;
import org.claimgraph.view.fact.Fact;

/** Finds conflicts of one sort. One more sort is one more bean of this type. */
interface ConflictDetector {
    /** Looks at whatever the touched facts have to do with. */
    Findings look(Touched touched);

    /**
     * Facts whose claims changed.
     *
     * @param facts those that have claims
     * @param places what they are about, by all claims that ever were
     */
    record Touched(Set<String> keys, Map<String, Fact> facts, List<FactEntities.Place> places) {}

    /**
     * What was looked at and what was found there.
     *
     * @param owners everything that was looked at: what was found there before and is not found now is over
     */
    record Findings(Set<String> owners, List<DetectedConflict> found) {}
}
