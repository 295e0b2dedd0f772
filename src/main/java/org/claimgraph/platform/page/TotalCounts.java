package org.claimgraph.platform.page;

import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** How many elements the lists of several parents have, counted for all of them when the first is asked. */
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
