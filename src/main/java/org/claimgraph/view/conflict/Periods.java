package org.claimgraph.view.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * When each of several states lasted. Periods that follow each other without a gap are one.
 *
 * @param <K> the state, compared by equality
 */
final class Periods<K> {
    private final Map<K, List<Period>> periods = new LinkedHashMap<>();

    /** @param to null for a period that lasts */
    record Period(Instant from, Instant to) {}

    /** Adds a period that begins not before those added for this state. */
    void add(K state, Instant from, Instant to) {
        List<Period> all = periods.computeIfAbsent(state, _ -> new ArrayList<>());
        if (!all.isEmpty() && from.equals(all.getLast().to())) {
            Period last = all.removeLast();
            all.add(new Period(last.from(), to));
        } else {
            all.add(new Period(from, to));
        }
    }

    void forEach(BiConsumer<K, Period> action) {
        periods.forEach((state, all) -> all.forEach(period -> action.accept(state, period)));
    }
}
