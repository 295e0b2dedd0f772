package org.claimgraph.ingest.followthemoney;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.parse.PartialDate;
import org.claimgraph.ingest.parse.ValidTimes;

/** Reads the dates of a record. */
final class FtmTimes {
    private static final Set<String> ENDED = Set.of("ended", "former", "resigned", "past", "inactive", "terminated");

    private FtmTimes() {}

    /** The time in which the claims of a record hold; null if the record does not say. */
    static TimeValue valid(FtmRecord record, FindingReporter findings) {
        TimeValue from = narrowest(record, "startDate", findings);
        TimeValue to = narrowest(record, "endDate", findings);
        TimeValue on = from == null && to == null ? narrowest(record, "date", findings) : null;
        TimeValue time = ValidTimes.between(on == null ? from : on, on == null ? to : on, hasEnded(record));
        if (time == null && from != null) {
            findings.warn(
                    record.place(),
                    "ends-before-start",
                    "\"%s\" ends before it begins; its end is left out.".formatted(record.id()));
            return ValidTimes.between(from, null, false);
        }
        return time;
    }

    /** The most exact date of a property; null if it has none that can be read. */
    static TimeValue narrowest(FtmRecord record, String property, FindingReporter findings) {
        List<TimeValue> dates = record.of(property).stream()
                .map(value -> date(record, property, value, findings))
                .filter(Objects::nonNull)
                .toList();
        if (dates.size() > 1) {
            findings.warn(
                    record.place(),
                    "several-dates",
                    "\"%s\" has several values of \"%s\"; the most exact one is used."
                            .formatted(record.id(), property));
        }
        return dates.stream().max(Comparator.comparing(TimeValue::precision)).orElse(null);
    }

    /** The date; null, with a finding, for a text that is none. */
    static TimeValue date(FtmRecord record, String property, FtmValue value, FindingReporter findings) {
        TimeValue date = PartialDate.parse(value.text(), value.original()).orElse(null);
        if (date == null) {
            findings.warn(
                    record.place(),
                    "not-a-date",
                    "\"%s\" of \"%s\" is not a date: \"%s\". Write it like 2021, 2021-02 or 2021-02-16."
                            .formatted(property, record.id(), value.text()));
        }
        return date;
    }

    private static boolean hasEnded(FtmRecord record) {
        return List.of("status", "role").stream()
                .flatMap(property -> record.of(property).stream())
                .anyMatch(value -> ENDED.contains(value.text().strip().toLowerCase(java.util.Locale.ROOT)));
    }
}
