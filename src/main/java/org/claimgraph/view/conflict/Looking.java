package org.claimgraph.view.conflict;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.Places;
import org.claimgraph.view.Fact;

/** Looks for conflicts of every sort around facts, in a constant number of statements. */
@ApplicationScoped
class Looking {
    private final Places places;
    private final List<Detector> detectors;

    Looking(Places places, @All List<Detector> detectors) {
        this.places = places;
        this.detectors = detectors;
    }

    /**
     * Around the facts with the keys.
     *
     * @param facts those of them that have claims
     */
    Detector.Findings at(Set<String> keys, Map<String, Fact> facts) {
        Detector.Touched touched = new Detector.Touched(keys, facts, places.placesOf(keys));
        Set<String> owners = new HashSet<>();
        List<Found> found = new ArrayList<>();
        for (Detector detector : detectors) {
            Detector.Findings findings = detector.look(touched);
            owners.addAll(findings.owners());
            found.addAll(findings.found());
        }
        return new Detector.Findings(owners, found);
    }
}
