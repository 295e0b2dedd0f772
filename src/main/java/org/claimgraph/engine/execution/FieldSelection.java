package org.claimgraph.engine.execution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The names of the fields asked below a field, whatever the aliases, fragments and type conditions they stand in. A
 * resolver uses it to fetch no more than is asked.
 */
public final class FieldSelection {
    /** Asks for everything: what a resolver sees where nobody knows the selection. */
    public static final FieldSelection EVERYTHING = new FieldSelection(Map.of());

    static final FieldSelection NOTHING = new FieldSelection(Map.of());
    static final ScopedValue<FieldSelection> CURRENT = ScopedValue.newInstance();

    private final Map<String, FieldSelection> fields;

    FieldSelection(Map<String, FieldSelection> fields) {
        this.fields = fields;
    }

    /** The selection below the field that is being resolved on this thread; {@link #EVERYTHING} outside an execution. */
    public static FieldSelection current() {
        return CURRENT.orElse(EVERYTHING);
    }

    /** Whether a field is asked; {@code edges/node/subject} names one some levels down. */
    public boolean asks(String path) {
        int slash = path.indexOf('/');
        if (this == EVERYTHING || slash < 0) {
            return this == EVERYTHING || fields.containsKey(path);
        }
        FieldSelection below = fields.get(path.substring(0, slash));
        return below != null && below.asks(path.substring(slash + 1));
    }

    /** What is asked below a field; asks for nothing where the field is not asked itself. */
    public FieldSelection below(String name) {
        return this == EVERYTHING ? this : fields.getOrDefault(name, NOTHING);
    }

    FieldSelection and(FieldSelection other) {
        Map<String, FieldSelection> both = new LinkedHashMap<>(fields);
        other.fields.forEach((name, below) -> both.merge(name, below, FieldSelection::and));
        return new FieldSelection(both);
    }

    /** Whether a field is asked that is none of these. */
    public boolean asksBeyond(Set<String> names) {
        return this == EVERYTHING || !names.containsAll(fields.keySet());
    }

    /** The names of the fields asked; empty where nobody knows them, so look at {@link #asks} first. */
    public Set<String> names() {
        return fields.keySet();
    }
}
