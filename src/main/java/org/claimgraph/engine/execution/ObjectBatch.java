package org.claimgraph.engine.execution;

/** The objects of one level and what was resolved for them. */
final class ObjectBatch {
    final SelectionPlan shape;
    final Object[] objects;
    final FieldValues[] columns;

    private final int[] types;
    private final int[][] rows;

    /** @param types the number of each object's type in the shape; null where all are of the first */
    ObjectBatch(SelectionPlan shape, Object[] objects, int[] types) {
        this.shape = shape;
        this.objects = objects;
        this.types = types;
        this.columns = new FieldValues[shape.occurrences.length];
        this.rows = new int[columns.length][];
    }

    static ObjectBatch root(SelectionPlan shape) {
        return new ObjectBatch(shape, new Object[1], null);
    }

    SelectionPlan.Entry[] entries(int object) {
        return shape.entries[types == null ? 0 : types[object]];
    }

    /** Where the value of an object stands in a column. */
    int row(int occurrence, int object) {
        int[] moved = rows[occurrence];
        return moved == null ? object : moved[object];
    }

    /** The objects of those types that are asked for this field. */
    Object[] parents(int occurrence) {
        if (types == null || shape.askedOfEveryType(occurrence)) {
            return objects;
        }
        int[] moved = new int[objects.length];
        int count = 0;
        for (int i = 0; i < moved.length; i++) {
            moved[i] = shape.asked(occurrence, types[i]) ? count++ : -1;
        }
        Object[] parents = new Object[count];
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] >= 0) {
                parents[moved[i]] = objects[i];
            }
        }
        rows[occurrence] = moved;
        return parents;
    }
}
