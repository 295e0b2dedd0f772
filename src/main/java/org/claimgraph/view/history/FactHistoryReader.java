package org.claimgraph.view.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.fact.Fact;

/** Reconstructs earlier versions of facts from when claims were recorded, ranked, superseded and retracted. */
@ApplicationScoped
class FactHistoryReader {
    private final ClaimReader claims;

    FactHistoryReader(ClaimReader claims) {
        this.claims = claims;
    }

    /** The last versions of each fact, oldest first. */
    Map<String, List<FactVersion>> of(Collection<Fact> facts, int last) {
        Map<String, List<Claim>> recorded =
                claims.everOf(facts.stream().map(Fact::key).toList());
        List<String> keys = recorded.values().stream()
                .flatMap(Collection::stream)
                .map(Claim::key)
                .toList();
        ClaimChanges changes = new ClaimChanges(claims.supersedingEach(keys), claims.formerRanksOf(keys));
        Map<String, List<FactVersion>> histories = new HashMap<>();
        facts.forEach(fact -> histories.computeIfAbsent(
                fact.key(), key -> versions(fact.comparison(), recorded.getOrDefault(key, List.of()), changes, last)));
        return histories;
    }

    static List<FactVersion> versions(
            ClaimComparison comparison, List<Claim> recorded, ClaimChanges changes, int last) {
        LinkedList<FactVersion> versions = new LinkedList<>();
        Instant to = null;
        for (Instant from : changes.moments(recorded).descendingSet()) {
            if (versions.size() == last) {
                break;
            }
            List<Claim> held = changes.held(recorded, from);
            versions.addFirst(new FactVersion(from, to, held.isEmpty() ? null : new Fact(comparison, held)));
            to = from;
        }
        return versions;
    }
}
