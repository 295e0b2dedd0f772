package org.claimgraph.engine.execution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The names of the fields that are selected below a field, whatever their aliases, fragments and type conditions. A
 * resolver uses it to fetch no more than what is selected.
 */
public final class FieldSelection {
    /** Contains every field: the selection outside an execution. */
    public static final FieldSelection EVERYTHING = new FieldSelection(Map.of());

    static final FieldSelection NOTHING = new FieldSelection(Map.of());
    static final ScopedValue<FieldSelection> CURRENT = ScopedValue.newInstance();

    private final Map<String, FieldSelection> fields;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>(2);

    FieldSelection(Map<String, FieldSelection> fields) {
        this.fields = fields;
    }

    /** The selection below the field that is being resolved on this thread; {@link #EVERYTHING} outside an execution. */
    public static FieldSelection current() {
        return CURRENT.orElse(EVERYTHING);
    }

    /** Whether a field is selected; {@code edges/node/subject} names one some levels down. */
    public boolean contains(String path) {
        int slash = path.indexOf('/');
        if (this == EVERYTHING || slash < 0) {
            return this == EVERYTHING || fields.containsKey(path);
        }
        FieldSelection below = fields.get(path.substring(0, slash));
        return below != null && below.contains(path.substring(slash + 1));
    }

    /** The selection below a field; empty if the field itself is not selected. */
    public FieldSelection subselection(String name) {
        return this == EVERYTHING ? this : fields.getOrDefault(name, NOTHING);
    }

    /**
     * What a function makes of this selection. It is computed once for each plan, so the function has to depend on nothing
     * else, and to be the only one for its type.
     */
    public <T> T derived(Class<T> type, Function<FieldSelection, T> function) {
        Object known = derived.get(type);
        return type.cast(known == null ? derived.computeIfAbsent(type, _ -> function.apply(this)) : known);
    }

    FieldSelection and(FieldSelection other) {
        Map<String, FieldSelection> both = new LinkedHashMap<>(fields);
        other.fields.forEach((name, below) -> both.merge(name, below, FieldSelection::and));
        return new FieldSelection(both);
    }

    /** Whether a field is selected that is none of these. */
    public boolean containsOtherThan(Set<String> names) {
        return this == EVERYTHING || !names.containsAll(fields.keySet());
    }

    /** The names of the selected fields; empty for {@link #EVERYTHING} too, so look at {@link #contains} first. */
    public Set<String> fieldNames() {
        return fields.keySet();
    }
}
