package org.claimgraph.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the graph holds and the format of an export cannot say. Used by one thread. */
public final class ExportRemarks {
    private final Map<String, Integer> leftOut = new TreeMap<>();

    /** @param what in the plural, for example "documents" */
    void count(String what) {
        leftOut.merge(what, 1, Integer::sum);
    }

    /** A line for each kind of thing that was left out, with how many there are. */
    public List<String> lines() {
        return leftOut.entrySet().stream()
                .map(one -> "Left out, because the format has no place for them: %d %s"
                        .formatted(one.getValue(), one.getKey()))
                .toList();
    }
}
