package org.claimgraph.engine.execution;

import java.util.Map;

/**
 * The planned selection set of a level: the fields to resolve and, per object type, their order in the response.
 */
final class SelectionPlan {
    /**
     * One entry of a JSON object.
     *
     * @param key the bytes before the value, the comma before it included; a constant entry's value too
     * @param name the response name
     * @param field the number of the field; {@link #CONSTANT} where the key is the whole entry
     */
    record Entry(byte[] key, String name, int field) {
        static final int CONSTANT = -1;
    }

    final PlannedField[] fields;
    final FieldSelection selection;
    /** The entries of each object type. */
    final Entry[][] entries;

    private final Map<String, Integer> types;
    private final boolean[][] selected;
    private final boolean hasOneType;

    /**
     * @param types the number of each object type
     * @param hasOneType whether all objects are of the only type, so that it need not be looked up
     */
    SelectionPlan(
            Map<String, Integer> types,
            boolean hasOneType,
            Entry[][] entries,
            PlannedField[] fields,
            FieldSelection selection) {
        this.types = types;
        this.hasOneType = hasOneType;
        this.entries = entries;
        this.fields = fields;
        this.selection = selection;
        this.selected = new boolean[fields.length][entries.length];
        for (int type = 0; type < entries.length; type++) {
            for (Entry entry : entries[type]) {
                if (entry.field != Entry.CONSTANT) {
                    selected[entry.field][type] = true;
                }
            }
        }
    }

    boolean hasOneType() {
        return hasOneType;
    }

    /** The number of an object type; -1 where objects of it are not possible here. */
    int type(String name) {
        return name == null ? -1 : types.getOrDefault(name, -1);
    }

    boolean isSelected(int field, int type) {
        return selected[field][type];
    }

    boolean isSelectedForEveryType(int field) {
        for (boolean isSelected : selected[field]) {
            if (!isSelected) {
                return false;
            }
        }
        return true;
    }
}
