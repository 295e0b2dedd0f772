package org.claimgraph.engine.execution;

/** The objects of one level and the values that were resolved for them. */
final class ObjectBatch {
    final SelectionPlan plan;
    final Object[] objects;
    final FieldValues[] values;

    private final int[] types;
    private final int[][] rows;

    /** @param types the number of each object's type in the plan; null where all are of the first */
    ObjectBatch(SelectionPlan plan, Object[] objects, int[] types) {
        this.plan = plan;
        this.objects = objects;
        this.types = types;
        this.values = new FieldValues[plan.fields.length];
        this.rows = new int[values.length][];
    }

    /** @param root the object whose fields are those of the root; null for queries and mutations */
    static ObjectBatch root(SelectionPlan plan, Object root) {
        return new ObjectBatch(plan, new Object[] {root}, null);
    }

    SelectionPlan.Entry[] entries(int object) {
        return plan.entries[types == null ? 0 : types[object]];
    }

    /** The index of an object's value among the values of a field. */
    int row(int field, int object) {
        int[] moved = rows[field];
        return moved == null ? object : moved[object];
    }

    /** The objects whose types select this field. */
    Object[] parents(int field) {
        if (types == null || plan.isSelectedForEveryType(field)) {
            return objects;
        }
        int[] moved = new int[objects.length];
        int count = 0;
        for (int i = 0; i < moved.length; i++) {
            moved[i] = plan.isSelected(field, types[i]) ? count++ : -1;
        }
        Object[] parents = new Object[count];
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] >= 0) {
                parents[moved[i]] = objects[i];
            }
        }
        rows[field] = moved;
        return parents;
    }
}
