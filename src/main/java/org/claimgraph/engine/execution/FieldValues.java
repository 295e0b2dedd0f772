package org.claimgraph.engine.execution;

import java.util.Arrays;
import java.util.Optional;

/**
 * The values of one field for all its parents. Lists are laid out flat: layer 0 has one value per parent, layer 1 the
 * elements of all their lists one after the other, and so on. A value is null, an {@link ErrorInfo} or what the resolver
 * gave. Objects and list elements are counted in the budget of the request.
 */
final class FieldValues {
    final PlannedField field;
    final Object[][] layers;
    /** The objects of the last layer; null where there are none. */
    final ObjectBatch children;

    private final int[][] starts;
    private final ExecutionContext context;
    private int[] childIndexes;
    private ErrorInfo internalError;

    FieldValues(PlannedField field, Object[] values, ExecutionContext context) {
        this.field = field;
        this.context = context;
        int lists = field.type.lists();
        layers = new Object[lists + 1][];
        starts = new int[lists][];
        layers[0] = values;
        unwrap(values);
        for (int layer = 0; layer < lists; layer++) {
            flatten(layer);
            unwrap(layers[layer + 1]);
        }
        children = field.selectionPlan == null ? null : children(layers[lists]);
        if (lists == 0 && children != null) {
            context.budget().countSingleObjects(children.objects);
        }
    }

    /** Where the elements of a list begin in the next layer; they end where those of the next list begin. */
    int start(int layer, int list) {
        return starts[layer][list];
    }

    /** The number of the child that a value of the last layer is. */
    int child(int index) {
        return childIndexes == null ? index : childIndexes[index];
    }

    /**
     * What the caller sees of the failure of one value; an internal failure is logged once per field.
     *
     * @throws RequestError if the failure ends the whole request
     */
    ErrorInfo error(Throwable thrown) {
        if (thrown instanceof RequestError error) {
            throw error;
        }
        if (thrown instanceof ApiException error) {
            ErrorInfo info = context.errors().of(error, field.coordinates());
            if (error.code() == ErrorCode.UNAVAILABLE) {
                throw RequestError.of(info);
            }
            return info;
        }
        if (internalError == null) {
            internalError = context.errors().of(thrown, field.coordinates());
        }
        return internalError;
    }

    private void unwrap(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof FieldError failed) {
                values[i] = error(failed.cause());
            } else if (value instanceof Optional<?> optional) {
                values[i] = optional.orElse(null);
            }
        }
    }

    private void flatten(int layer) {
        Object[] lists = layers[layer];
        int[] begin = new int[lists.length + 1];
        FlatList elements = new FlatList(lists.length, context.budget());
        for (int i = 0; i < lists.length; i++) {
            begin[i] = elements.size();
            if (lists[i] != null && !(lists[i] instanceof ErrorInfo)) {
                try {
                    elements.addAll(lists[i]);
                } catch (RuntimeException e) {
                    elements.truncate(begin[i]);
                    lists[i] = error(e);
                }
            }
        }
        begin[lists.length] = elements.size();
        context.budget().countObjects(elements.size());
        starts[layer] = begin;
        layers[layer + 1] = elements.toArray();
    }

    private ObjectBatch children(Object[] values) {
        SelectionPlan plan = field.selectionPlan;
        Object[] objects = new Object[values.length];
        int[] types = plan.hasOneType() ? null : new int[values.length];
        int[] indexes = new int[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            int type = type(values, i);
            if (type >= 0) {
                if (types != null) {
                    types[count] = type;
                }
                objects[count] = values[i];
                indexes[i] = count++;
            }
        }
        if (count < values.length) {
            childIndexes = indexes;
            objects = Arrays.copyOf(objects, count);
        }
        return count == 0 ? null : new ObjectBatch(plan, objects, types);
    }

    /** The number of an object's type; -1 where there is no object, or its type is not possible here. */
    private int type(Object[] values, int i) {
        Object value = values[i];
        if (value == null || value instanceof ErrorInfo) {
            return -1;
        }
        if (field.selectionPlan.hasOneType()) {
            return 0;
        }
        try {
            int type = field.selectionPlan.type(context.resolvers().typeOf(value));
            if (type < 0) {
                throw new IllegalStateException("No object type here for " + value.getClass());
            }
            return type;
        } catch (RuntimeException e) {
            values[i] = error(e);
            return -1;
        }
    }
}
