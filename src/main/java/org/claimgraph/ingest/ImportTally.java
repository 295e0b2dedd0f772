package org.claimgraph.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts and keeps what an import finds; of each kind of finding only the first are kept. Used by one thread. */
final class ImportTally {
    static final int MAX_KEPT = 1000;
    private static final int MAX_MESSAGE = 2000;
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final Map<String, Integer> findings = new LinkedHashMap<>();
    private final List<Finding> kept = new ArrayList<>();
    private final List<MappingProposal> proposals = new ArrayList<>();
    private List<ImportEffect> effects = List.of();
    private boolean hasErrors;
    private boolean hasWarnings;

    /** What becomes of something that was read. */
    enum Fate {
        READ,
        ADDED,
        KNOWN,
        CHANGED,
        REJECTED,
        SUPERSEDED,
        RETRACTED
    }

    ImportTally() {
        List.of("entities", "documents", "claims").forEach(kind -> count(kind, Fate.READ, 0));
    }

    void count(String kind, Fate fate, int number) {
        counts.computeIfAbsent(kind, _ -> new int[Fate.values().length])[fate.ordinal()] += number;
    }

    void count(String kind, Fate fate) {
        count(kind, fate, 1);
    }

    void add(Finding finding) {
        hasErrors |= finding.level() == Finding.Level.ERROR;
        hasWarnings |= finding.level() == Finding.Level.WARNING;
        if (findings.merge(finding.kind(), 1, Integer::sum) <= MAX_KEPT) {
            String message = finding.message();
            kept.add(
                    message.length() <= MAX_MESSAGE
                            ? finding
                            : new Finding(
                                    finding.place(),
                                    finding.level(),
                                    finding.kind(),
                                    message.substring(0, MAX_MESSAGE - 1) + "…"));
        }
    }

    void propose(MappingProposal proposal) {
        proposals.add(proposal);
    }

    void affect(List<ImportEffect> facts) {
        effects = List.copyOf(facts);
    }

    List<ImportEffect> effects() {
        return effects;
    }

    List<MappingProposal> proposals() {
        return List.copyOf(proposals);
    }

    /** Whether nothing was read. */
    boolean isEmpty() {
        return counts().stream().allMatch(count -> count.read() == 0);
    }

    List<ImportCount> counts() {
        return counts.entrySet().stream()
                .map(entry -> count(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ImportCount count(String kind, int[] of) {
        return new ImportCount(kind, of[0], of[1], of[2], of[3], of[4], of[5], of[6]);
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    /** How many findings there are of each kind, those not kept included. */
    Map<String, Integer> findings() {
        return new LinkedHashMap<>(findings);
    }

    boolean hasErrors() {
        return hasErrors;
    }

    boolean hasWarnings() {
        return hasWarnings;
    }
}
