package org.claimgraph.view.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.claim.Claim;

/**
 * What is told of one event at once: the claims of one record, or a single claim without a record.
 *
 * @param dataSet the data set of the record; null without a record
 * @param record null without a record
 * @param time the most exact time of its claims
 * @param claims at least one
 */
record EventReport(String dataSet, String record, EventTime time, List<Claim> claims) {
    /** The most exact time first, records before other claims; equal ones by their contents. */
    static final Comparator<EventReport> MOST_EXACT_FIRST = Comparator.comparingLong(
                    (EventReport report) -> report.time.days())
            .thenComparing(report -> report.record == null)
            .thenComparing(report -> report.time.toString())
            .thenComparing(report -> report.record == null ? "" : report.recordKey())
            .thenComparing(report -> report.claims.getFirst().key());

    /** The reports that the claims make up. */
    static List<EventReport> of(List<Claim> claims) {
        Map<List<String>, List<Claim>> reports = new LinkedHashMap<>();
        for (Claim claim : claims) {
            List<String> key = claim.recordId() == null
                    ? List.of(claim.key())
                    : List.of(String.valueOf(claim.dataSet()), claim.recordId());
            reports.computeIfAbsent(key, _ -> new ArrayList<>()).add(claim);
        }
        return reports.values().stream().map(EventReport::ofOne).toList();
    }

    private static EventReport ofOne(List<Claim> claims) {
        List<Claim> sorted =
                claims.stream().sorted(Comparator.comparing(Claim::key)).toList();
        EventTime time = sorted.stream()
                .map(claim -> EventTime.of(claim.getValidTime()))
                .min(Comparator.comparingLong(EventTime::days).thenComparing(EventTime::toString))
                .orElseThrow();
        Claim first = sorted.getFirst();
        return new EventReport(
                first.recordId() == null ? null : String.valueOf(first.dataSet()), first.recordId(), time, sorted);
    }

    /** The record with its data set; only of a report with a record. */
    String recordKey() {
        return dataSet + "\n" + record;
    }

    /** The canonical value; the first one in alphabetical order of a record with several. */
    String value() {
        return claims.stream()
                .map(claim -> claim.getValue().canonical())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What reports share that speak of the same several events. */
    List<String> undecidedKey() {
        return List.of(time.toString(), value(), record == null ? "" : recordKey());
    }
}
