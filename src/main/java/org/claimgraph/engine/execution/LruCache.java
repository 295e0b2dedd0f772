package org.claimgraph.engine.execution;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Remembers what was used last, as much of it as a budget of weights allows. */
final class LruCache<K, V> {
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final ToIntFunction<V> weight;
    private final long budget;
    private long held;

    LruCache(long budget, ToIntFunction<V> weight) {
        this.budget = budget;
        this.weight = weight;
    }

    synchronized V get(K key) {
        return entries.get(key);
    }

    synchronized void put(K key, V value) {
        V before = entries.put(key, value);
        held += weight.applyAsInt(value) - (before == null ? 0 : weight.applyAsInt(before));
        Iterator<V> eldest = entries.values().iterator();
        while (held > budget && eldest.hasNext()) {
            held -= weight.applyAsInt(eldest.next());
            eldest.remove();
        }
    }
}
