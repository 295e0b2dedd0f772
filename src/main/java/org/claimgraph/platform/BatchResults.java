package org.claimgraph.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Builds the results of batch resolvers: one value per parent, in the order of the parents. */
public final class BatchResults {
    private BatchResults() {}

    /** The keys of the parents, in their order. */
    public static <P, K> List<K> keys(List<P> parents, Function<? super P, K> key) {
        List<K> keys = new ArrayList<>(parents.size());
        for (P parent : parents) {
            keys.add(key.apply(parent));
        }
        return keys;
    }

    /** The keys that are there, each once. */
    public static Set<String> present(List<String> keys) {
        Set<String> present = new HashSet<>(keys);
        present.remove(null);
        return present;
    }

    /** The value of each key, and of a key without one the other value. */
    public static <V> List<V> of(List<String> keys, Map<String, ? extends V> values, V otherwise) {
        List<V> column = new ArrayList<>(keys.size());
        for (String key : keys) {
            V value = key == null ? null : values.get(key);
            column.add(value == null ? otherwise : value);
        }
        return column;
    }

    /** The value of each key, null where there is none. */
    public static <V> List<V> of(List<String> keys, Map<String, ? extends V> values) {
        return of(keys, values, null);
    }
}
