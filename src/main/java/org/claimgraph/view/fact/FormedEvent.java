package org.claimgraph.view.fact;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.claimgraph.claim.Claim;
import org.claimgraph.view.compare.ClaimComparison;

/** An event with the reports of it, the most exact one first. */
final class FormedEvent {
    private final SequencedSet<EventReport> reports = new LinkedHashSet<>();
    private final Set<String> records = new HashSet<>();
    private final Set<String> dataSets = new HashSet<>();
    private final Set<EventReport> byValue = new HashSet<>();
    private final boolean coversSeveralEvents;

    FormedEvent(EventReport first, boolean coversSeveralEvents) {
        addAll(first);
        this.coversSeveralEvents = coversSeveralEvents;
    }

    void addAll(EventReport report) {
        reports.add(report);
        if (report.record() != null) {
            records.add(report.recordKey());
            dataSets.add(report.dataSet());
        }
    }

    boolean coversSeveralEvents() {
        return coversSeveralEvents;
    }

    /** Whether the report can be of this event, by its record and its time: another record of the data set is another event. */
    boolean mayBeOf(EventReport report) {
        return hasRecordOf(report)
                || (report.record() == null || !dataSets.contains(report.dataSet())) && time().isWithin(report.time());
    }

    boolean hasRecordOf(EventReport report) {
        return report.record() != null && records.contains(report.recordKey());
    }

    /** The most exact time of its reports. */
    EventTime time() {
        return reports.getFirst().time();
    }

    /** Adds a report that belongs to this event only because of its value. */
    void addByValue(EventReport report) {
        addAll(report);
        byValue.add(report);
    }

    /**
     * Whether the value of the report agrees with one that is told of this event with its most exact time. Reports that were
     * added by their value do not count, so that their order does not matter.
     */
    boolean hasValueLike(EventReport report, ClaimComparison comparison) {
        return reports.stream()
                .filter(other -> !byValue.contains(other) && other.time().equals(time()))
                .flatMap(other -> other.claims().stream())
                .anyMatch(claim -> report.claims().stream()
                        .anyMatch(other -> comparison.compatible(claim.getValue(), other.getValue())));
    }

    List<Claim> claims() {
        return reports.stream().flatMap(report -> report.claims().stream()).toList();
    }

    /** What distinguishes it from other events: its time, and the value if it is undecided which event that is. */
    List<String> distinction() {
        EventReport first = reports.getFirst();
        return coversSeveralEvents
                ? List.of("several", first.time().toString(), first.value())
                : List.of("event", first.time().toString());
    }

    /** What distinguishes it from events with the same {@link #distinction}: its first record; empty without one. */
    String record() {
        return reports.stream()
                .filter(report -> report.record() != null)
                .map(EventReport::recordKey)
                .min(Comparator.naturalOrder())
                .orElse("");
    }
}
