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

/** Looks for conflicts of every sort around facts, in a constant number of statements. */
@ApplicationScoped
class Detectors {
    private final FactEntities places;
    private final List<ConflictDetector> detectors;

    Detectors(FactEntities places, @All List<ConflictDetector> detectors) {
        this.places = places;
        this.detectors = detectors;
    }

    /**
     * Around the facts with the keys.
     *
     * @param facts those of them that have claims
     */
    ConflictDetector.Findings at(Set<String> keys, Map<String, Fact> facts) {
        ConflictDetector.Touched touched = new ConflictDetector.Touched(keys, facts, places.placesOf(keys));
        Set<String> owners = new HashSet<>();
        List<DetectedConflict> found = new ArrayList<>();
        for (ConflictDetector detector : detectors) {
            ConflictDetector.Findings findings = detector.look(touched);
            owners.addAll(findings.owners());
            found.addAll(findings.found());
        }
        return new ConflictDetector.Findings(owners, found);
    }
}
