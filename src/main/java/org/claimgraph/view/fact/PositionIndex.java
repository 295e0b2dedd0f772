package org.claimgraph.view.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimgraph.graph.value.Value;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.DecidingValues;
import org.claimgraph.view.compare.ValueSpan;

/** The positions of a fact that a value may join; of numbers and dates only those near it are looked at. Used by one thread. */
final class PositionIndex {
    private static final int MAX_COMPARED = 100;
    private final ClaimComparison comparison;
    private final List<Entry> all = new ArrayList<>();
    private final List<Entry> anywhere = new ArrayList<>();
    private final Map<String, NavigableMap<BigDecimal, List<Entry>>> byStart = new HashMap<>();
    private BigDecimal widest = BigDecimal.ZERO;

    PositionIndex(ClaimComparison comparison) {
        this.comparison = comparison;
    }

    /** A position, and the values with which one that joins it has to be compatible. */
    private record Entry(int number, Position position, DecidingValues<Value> values) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return Integer.compare(number, other.number);
        }
    }

    /** The first position with all of whose values the value is compatible; null if there is none. The value is noted as one of it. */
    Position join(Value value) {
        for (Entry entry : near(value)) {
            if (entry.values().all().stream().allMatch(other -> comparison.compatible(other, value))) {
                if (!entry.position().hasValue(value)) {
                    entry.values().add(value);
                }
                return entry.position();
            }
        }
        return null;
    }

    /** Adds a position that begins with the value. */
    void add(Position position, Value value) {
        Entry entry = new Entry(all.size(), position, new DecidingValues<>(MAX_COMPARED, one -> one));
        entry.values().add(value);
        all.add(entry);
        ValueSpan span = ValueSpan.of(value);
        if (span == null) {
            anywhere.add(entry);
            return;
        }
        widest = widest.max(span.width());
        byStart.computeIfAbsent(span.unit(), _ -> new TreeMap<>())
                .computeIfAbsent(span.low(), _ -> new ArrayList<>())
                .add(entry);
    }

    /** The positions whose first value can be compatible with the value, in their order. */
    private Collection<Entry> near(Value value) {
        ValueSpan span = ValueSpan.of(value);
        ValueSpan reach = span == null ? null : span.reach(comparison.tolerance());
        if (reach == null || all.size() <= MAX_COMPARED) {
            return all;
        }
        TreeSet<Entry> near = new TreeSet<>(anywhere);
        byStart.getOrDefault(reach.unit(), new TreeMap<>())
                .subMap(reach.low().subtract(widest), true, reach.high(), true)
                .values()
                .forEach(near::addAll);
        return near;
    }
}
