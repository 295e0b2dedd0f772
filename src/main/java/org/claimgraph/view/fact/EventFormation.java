package org.claimgraph.view.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Polarity;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.Stance;

/**
 * Divides claims about events of one kind into events. Claims of different records of one data set are different events.
 * Otherwise a claim joins the event that lies within its own time, from the most to the least exact time; if there are several,
 * the one whose value agrees. A claim that this does not decide speaks of several events.
 *
 * <p>Only claims that count make events. Other claims are placed afterwards and change nothing for those that count.
 */
final class EventFormation {
    private final ClaimComparison comparison;
    private final String group;
    private final List<FormedEvent> events = new ArrayList<>();
    private final Map<String, FormedEvent> byRecord = new HashMap<>();
    private final NavigableMap<LocalDate, List<FormedEvent>> byStart = new TreeMap<>();
    private final List<FormedEvent> withoutStart = new ArrayList<>();
    private final Map<List<String>, FormedEvent> undecided = new LinkedHashMap<>();

    /** @param group the key of what the events have in common, the beginning of their keys */
    EventFormation(ClaimComparison comparison, String group) {
        this.comparison = comparison;
        this.group = group;
    }

    List<FormedFact> formed(List<Claim> claims) {
        Map<Boolean, List<Claim>> byCounting = new HashMap<>();
        claims.forEach(claim -> byCounting
                .computeIfAbsent(makesEvents(claim), _ -> new ArrayList<>())
                .add(claim));
        place(byCounting.getOrDefault(true, List.of()));
        EventKeys keys = new EventKeys(group);
        List<FormedEvent> counting = all();
        keys.assign(counting);
        place(byCounting.getOrDefault(false, List.of()));
        List<FormedEvent> others = all();
        others.removeAll(counting);
        keys.assign(others);
        return all().stream()
                .map(event -> new FormedFact(keys.of(event), event.claims(), event.coversSeveralEvents()))
                .toList();
    }

    private static boolean makesEvents(Claim claim) {
        return claim.getRetractedAt() == null && claim.counts() && Stance.side(claim) == Polarity.AFFIRMED;
    }

    private List<FormedEvent> all() {
        List<FormedEvent> all = new ArrayList<>(events);
        all.addAll(undecided.values());
        return all;
    }

    private void place(List<Claim> claims) {
        EventReport.of(claims).stream().sorted(EventReport.MOST_EXACT_FIRST).forEach(this::place);
    }

    private void place(EventReport report) {
        FormedEvent ofRecord = report.record() == null ? null : byRecord.get(report.recordKey());
        List<FormedEvent> candidates = ofRecord == null ? candidates(report) : List.of(ofRecord);
        if (candidates.isEmpty()) {
            add(new FormedEvent(report, false), report);
            return;
        }
        FormedEvent certain = certain(candidates, report);
        FormedEvent agreeing = certain == null ? agreeing(candidates, report) : null;
        if (certain != null) {
            certain.addAll(report);
            note(certain, report);
        } else if (agreeing != null) {
            agreeing.addByValue(report);
            note(agreeing, report);
        } else {
            undecided
                    .computeIfAbsent(report.undecidedKey(), _ -> new FormedEvent(report, true))
                    .addAll(report);
        }
    }

    private void note(FormedEvent event, EventReport report) {
        if (report.record() != null) {
            byRecord.put(report.recordKey(), event);
        }
    }

    private void add(FormedEvent event, EventReport first) {
        events.add(event);
        note(event, first);
        if (event.time().from() == null) {
            withoutStart.add(event);
        } else {
            byStart.computeIfAbsent(event.time().from(), _ -> new ArrayList<>()).add(event);
        }
    }

    /** The events that the report can be of. */
    private List<FormedEvent> candidates(EventReport report) {
        EventTime time = report.time();
        if (!time.isDated()) {
            return events.stream().filter(event -> event.mayBeOf(report)).toList();
        }
        Collection<List<FormedEvent>> started = time.from() == null
                ? byStart.headMap(time.to(), true).values()
                : byStart.subMap(time.from(), true, time.to(), true).values();
        return Stream.concat(started.stream().flatMap(List::stream), withoutStart.stream())
                .filter(event -> event.mayBeOf(report))
                .toList();
    }

    /** The candidate with the same record, or the only one; for a report without a date, the only event that there is. */
    private FormedEvent certain(List<FormedEvent> candidates, EventReport report) {
        for (FormedEvent candidate : candidates) {
            if (candidate.hasRecordOf(report)) {
                return candidate;
            }
        }
        int among = report.time().isDated() ? candidates.size() : events.size();
        return among == 1 ? candidates.getFirst() : null;
    }

    /** The only candidate with an agreeing value; null if there is none or several, or the report has no date. */
    private FormedEvent agreeing(List<FormedEvent> candidates, EventReport report) {
        if (!report.time().isDated()) {
            return null;
        }
        List<FormedEvent> agreeing = candidates.stream()
                .filter(event -> event.hasValueLike(report, comparison))
                .toList();
        return agreeing.size() == 1 ? agreeing.getFirst() : null;
    }
}
