package org.claimgraph.view.conflict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.FactEntities;
import org.claimgraph.view.fact.Fact;

/**
 * Detects one sort of conflict around changed facts. Every bean of this type is used. It is called inside the transaction
 * that changes the ledger, or that catches up with it, while that thread holds the ledger lock; it reads the ledger as
 * changed, writes nothing, and needs no synchronisation of its own.
 */
interface ConflictDetector {
    /** Detects the conflicts of every owner (a fact or a group of facts) that the changed facts belong to. */
    Findings detect(ChangedFacts changed);

    /**
     * The facts whose claims changed.
     *
     * @param keys the keys of all of them
     * @param facts those that still have claims, by key
     * @param places their subjects and other parties, by all claims ever recorded
     */
    record ChangedFacts(Set<String> keys, Map<String, Fact> facts, List<FactEntities.Place> places) {}

    /**
     * The result of a detection.
     *
     * @param owners the facts and groups that were examined: stored conflicts of theirs that are not detected again are closed
     */
    record Findings(Set<String> owners, List<DetectedConflict> conflicts) {}
}
