package org.claimgraph.view.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.view.compare.ClaimComparison;

/**
 * Finds claims that their own source has updated: it says something else on a later day, by the stated, else the published
 * day. Claims of one document, of the same day or of an unknown day all stand.
 */
final class SourceUpdates {
    private SourceUpdates() {}

    /** The updated claims, in the order given. Claims that do not count neither update others nor are updated. */
    static Set<Claim> updated(ClaimComparison comparison, Collection<Claim> claims) {
        Map<String, List<Claim>> bySource = new LinkedHashMap<>();
        claims.stream()
                .filter(Claim::counts)
                .forEach(claim -> bySource.computeIfAbsent(claim.origin(), _ -> new ArrayList<>())
                        .add(claim));
        Set<Claim> updated = new LinkedHashSet<>();
        for (List<Claim> statements : bySource.values()) {
            for (Claim earlier : statements) {
                if (statements.stream().anyMatch(later -> updates(comparison, earlier, later))) {
                    updated.add(earlier);
                }
            }
        }
        return updated;
    }

    private static boolean updates(ClaimComparison comparison, Claim earlier, Claim later) {
        LocalDate before = lastDay(earlier);
        LocalDate after = firstDay(later);
        return before != null
                && after != null
                && before.isBefore(after)
                && !earlier.documentKey().equals(later.documentKey())
                && comparison.exclude(earlier, later);
    }

    private static LocalDate lastDay(Claim claim) {
        TimeValue stated = claim.getStatedAt();
        return stated == null || stated.from() == null && stated.to() == null
                ? claim.publishedOn()
                : stated.to() == null ? stated.from() : stated.to();
    }

    private static LocalDate firstDay(Claim claim) {
        TimeValue stated = claim.getStatedAt();
        return stated == null || stated.from() == null && stated.to() == null
                ? claim.publishedOn()
                : stated.from() == null ? stated.to() : stated.from();
    }
}
