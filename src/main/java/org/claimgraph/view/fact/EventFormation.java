package org.claimgraph.view.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<FormedEvent> candidates =
                events.stream().filter(event -> event.mayBeOf(report)).toList();
        if (candidates.isEmpty()) {
            events.add(new FormedEvent(report, false));
            return;
        }
        FormedEvent certain = certain(candidates, report);
        FormedEvent agreeing = certain == null ? agreeing(candidates, report) : null;
        if (certain != null) {
            certain.addAll(report);
        } else if (agreeing != null) {
            agreeing.addByValue(report);
        } else {
            undecided
                    .computeIfAbsent(report.undecidedKey(), _ -> new FormedEvent(report, true))
                    .addAll(report);
        }
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
