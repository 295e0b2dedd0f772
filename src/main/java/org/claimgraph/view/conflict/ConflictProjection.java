package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.fact.FactListener;

/** The projection of the ledger onto conflicts. It examines only the facts that changed. */
@ApplicationScoped
class ConflictProjection implements FactListener {
    private final Detectors detectors;
    private final ConflictStore store;

    ConflictProjection(Detectors detectors, ConflictStore store) {
        this.detectors = detectors;
        this.store = store;
    }

    @Override
    public void update(Set<String> keys, Map<String, Fact> facts, Instant now) {
        ConflictDetector.Findings findings = detectors.detect(keys, facts);
        store.update(findings.owners(), findings.conflicts(), now);
    }
}
