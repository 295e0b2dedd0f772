package org.claimgraph.view.conflict;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.FactEntities;
import org.claimgraph.view.fact.Fact;

/** Runs every conflict detector around changed facts, in a constant number of statements. */
@ApplicationScoped
class Detectors {
    private final FactEntities places;
    private final List<ConflictDetector> detectors;

    Detectors(FactEntities places, @All List<ConflictDetector> detectors) {
        this.places = places;
        this.detectors = detectors;
    }

    /**
     * Detects conflicts around the facts with the keys.
     *
     * @param facts those of them that have claims
     */
    ConflictDetector.Findings detect(Set<String> keys, Map<String, Fact> facts) {
        ConflictDetector.ChangedFacts changed = new ConflictDetector.ChangedFacts(keys, facts, places.placesOf(keys));
        Set<String> owners = new HashSet<>();
        List<DetectedConflict> conflicts = new ArrayList<>();
        for (ConflictDetector detector : detectors) {
            ConflictDetector.Findings findings = detector.detect(changed);
            owners.addAll(findings.owners());
            conflicts.addAll(findings.conflicts());
        }
        return new ConflictDetector.Findings(owners, conflicts);
    }
}
