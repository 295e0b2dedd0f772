package org.claimgraph.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The report of an import for people. */
final class ReportText {
    private static final int SHOWN = 20;

    private ReportText() {}

    static List<String> lines(ImportReport report) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> shown = new HashMap<>();
        for (Finding finding : report.findings()) {
            int number = shown.merge(finding.kind(), 1, Integer::sum);
            if (number <= SHOWN) {
                lines.add("%s %s: %s".formatted(finding.level(), finding.place(), finding.message()));
            }
        }
        report.findingCounts().forEach((kind, count) -> {
            if (count > SHOWN) {
                lines.add("%d findings of the kind %s; the query importRun shows the first %d."
                        .formatted(count, kind, ImportTally.MAX_KEPT));
            }
        });
        report.proposals().forEach(proposal -> lines.addAll(proposed(proposal)));
        report.counts().forEach(count -> lines.add(line(count)));
        lines.add(end(report));
        return lines;
    }

    private static List<String> proposed(MappingProposal proposal) {
        List<String> lines = new ArrayList<>();
        lines.add("%s has no mapping. Save this proposal as %s, and correct it:"
                .formatted(proposal.file(), proposal.path()));
        lines.add("");
        proposal.mapping().lines().forEach(lines::add);
        lines.add("");
        lines.add("Then try it: %s".formatted(proposal.nextCommand()));
        return lines;
    }

    private static String line(ImportCount count) {
        StringBuilder line = new StringBuilder(
                "%-10s %8d read, %d new, %d known".formatted(count.kind(), count.read(), count.added(), count.known()));
        append(line, count.changed(), "changed");
        append(line, count.rejected(), "left out");
        append(line, count.superseded(), "superseded");
        append(line, count.retracted(), "retracted");
        return line.toString();
    }

    private static void append(StringBuilder line, int count, String what) {
        if (count > 0) {
            line.append(", ").append(count).append(' ').append(what);
        }
    }

    private static String end(ImportReport report) {
        return switch (report.status()) {
            case RUNNING -> "The import is under way.";
            case ABORTED -> "Aborted: nothing was kept.";
            case PUBLISHED ->
                isUnchanged(report)
                        ? "Nothing new in the data set \"%s\".".formatted(report.dataSet())
                        : "The data set \"%s\" is %s (run %s)."
                                .formatted(
                                        report.dataSet(),
                                        report.sources().equals(ImportRunner.REMOVAL) ? "removed" : "imported",
                                        report.run());
            case DRY_RUN -> "Dry run: nothing was kept.";
            case REFUSED -> "Refused, nothing was changed: " + report.problem();
        };
    }

    private static boolean isUnchanged(ImportReport report) {
        return report.counts().stream()
                .allMatch(count -> count.added() + count.changed() + count.superseded() + count.retracted() == 0);
    }
}
