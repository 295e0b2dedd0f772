package org.claimgraph.view.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.DistinctStatements;

/**
 * Finds claims that their own source has updated: it says something else on a later day, by the stated, else the published
 * day. Claims of one document, of the same day or of an unknown day all stand.
 */
final class SourceUpdates {
    /** The number of claims of a source up to which each pair is compared. */
    private static final int MAX_COMPLETE = 100;

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
            Function<Claim, Collection<Claim>> later =
                    statements.size() > MAX_COMPLETE ? new LatestStatements(statements)::laterThan : _ -> statements;
            for (Claim earlier : statements) {
                if (later.apply(earlier).stream().anyMatch(claim -> updates(comparison, earlier, claim))) {
                    updated.add(earlier);
                }
            }
        }
        return updated;
    }

    /** The statements of a source that makes many. A claim is compared with the latest other ones, first of its own time. */
    private static final class LatestStatements {
        private static final Comparator<Claim> LATEST_FIRST =
                Comparator.comparing(SourceUpdates::firstDay).reversed().thenComparing(Claim::key);
        private final List<Claim> latest = new ArrayList<>();
        private final Map<String, List<Claim>> byCircumstances = new HashMap<>();

        LatestStatements(List<Claim> claims) {
            Map<String, Set<String>> documents = new HashMap<>();
            claims.stream()
                    .filter(claim -> firstDay(claim) != null)
                    .sorted(LATEST_FIRST)
                    .filter(claim -> isFromOtherDocument(
                            claim,
                            documents.computeIfAbsent(DistinctStatements.statementKey(claim), _ -> new HashSet<>())))
                    .forEach(claim -> {
                        latest.add(claim);
                        byCircumstances
                                .computeIfAbsent(DistinctStatements.circumstances(claim), _ -> new ArrayList<>())
                                .add(claim);
                    });
        }

        /** One of the two latest documents with the statement: an update is from another document than what it updates. */
        private static boolean isFromOtherDocument(Claim claim, Set<String> documents) {
            return documents.size() < 2 && documents.add(claim.documentKey());
        }

        List<Claim> laterThan(Claim earlier) {
            String statement = DistinctStatements.statementKey(earlier);
            return Stream.concat(
                            byCircumstances.getOrDefault(DistinctStatements.circumstances(earlier), List.of()).stream()
                                    .filter(claim -> !DistinctStatements.statementKey(claim)
                                            .equals(statement))
                                    .limit(MAX_COMPLETE),
                            latest.stream().limit(MAX_COMPLETE))
                    .toList();
        }
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
