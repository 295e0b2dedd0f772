package org.claimgraph.engine.execution;

import java.util.Map;

/** What is asked of the objects of a level: which fields are resolved, and in which order each type shows them. */
final class SelectionPlan {
    /**
     * One entry of a JSON object.
     *
     * @param key the bytes before the value, the comma before it included; a constant entry's value too
     * @param name the response name
     * @param occurrence the number of the field; -1 where the key says it all
     */
    record Entry(byte[] key, String name, int occurrence) {
        static final int CONSTANT = -1;
    }

    final PlannedField[] occurrences;
    final FieldSelection selection;
    /** The entries of each object type. */
    final Entry[][] entries;

    private final Map<String, Integer> types;
    private final boolean[][] serves;
    private final boolean oneType;

    /**
     * @param types the number of each object type
     * @param oneType whether the objects are all of the only type, so that nobody has to ask for it
     */
    SelectionPlan(
            Map<String, Integer> types,
            boolean oneType,
            Entry[][] entries,
            PlannedField[] occurrences,
            FieldSelection selection) {
        this.types = types;
        this.oneType = oneType;
        this.entries = entries;
        this.occurrences = occurrences;
        this.selection = selection;
        this.serves = new boolean[occurrences.length][entries.length];
        for (int type = 0; type < entries.length; type++) {
            for (Entry entry : entries[type]) {
                if (entry.occurrence != Entry.CONSTANT) {
                    serves[entry.occurrence][type] = true;
                }
            }
        }
    }

    boolean oneType() {
        return oneType;
    }

    /** The number of an object type; -1 where objects of it cannot stand here. */
    int type(String name) {
        return name == null ? -1 : types.getOrDefault(name, -1);
    }

    boolean asked(int occurrence, int type) {
        return serves[occurrence][type];
    }

    boolean askedOfEveryType(int occurrence) {
        for (boolean asked : serves[occurrence]) {
            if (!asked) {
                return false;
            }
        }
        return true;
    }
}
