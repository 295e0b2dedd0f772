package org.claimgraph.claim;

import java.util.List;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;

/**
 * A whole claim as it stands in the ledger.
 *
 * @param claim with all its columns
 * @param recorded the ids that it was recorded with, where those are others
 */
public record RecordedClaim(
        Claim claim, List<Qualifier> qualifiers, List<Hop> attribution, List<Evidence> evidence, RecordedIds recorded) {
    public RecordedClaim {
        qualifiers = List.copyOf(qualifiers);
        attribution = List.copyOf(attribution);
        evidence = List.copyOf(evidence);
    }
}
