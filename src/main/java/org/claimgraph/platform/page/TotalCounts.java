package org.claimgraph.platform.page;

import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The total counts of the lists of several parents, read for all parents together when the first count is needed. */
final class TotalCounts {
    private final Supplier<Map<String, Integer>> counting;
    private Map<String, Integer> counted;

    TotalCounts(Supplier<Map<String, Integer>> counting) {
        this.counting = counting;
    }

    IntSupplier of(String parent) {
        return () -> count(parent);
    }

    private synchronized int count(String parent) {
        if (counted == null) {
            counted = counting.get();
        }
        return counted.getOrDefault(parent, 0);
    }
}
