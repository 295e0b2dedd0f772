package org.claimgraph.engine.execution;

import java.util.Arrays;
import java.util.Optional;

/**
 * The values of one field for all its parents. Lists are laid out flat: layer 0 has a value a parent, layer 1 the elements
 * of all their lists one after the other, and so on. A value is null, a {@link ErrorInfo} or what the resolver gave.
 */
final class FieldValues {
    final PlannedField occurrence;
    final Object[][] layers;
    /** The objects of the last layer; null where there are none. */
    final ObjectBatch children;

    private final int[][] starts;
    private final ErrorMapper failures;
    private int[] places;
    private ErrorInfo ours;

    FieldValues(PlannedField occurrence, Object[] values, ResolverRegistry resolvers, ErrorMapper failures) {
        this.occurrence = occurrence;
        this.failures = failures;
        int lists = occurrence.output.lists();
        layers = new Object[lists + 1][];
        starts = new int[lists][];
        layers[0] = values;
        unwrap(values);
        for (int layer = 0; layer < lists; layer++) {
            flatten(layer);
            unwrap(layers[layer + 1]);
        }
        children = occurrence.shape == null ? null : children(layers[lists], resolvers);
    }

    /** Where the elements of a list begin in the next layer; they end where those of the next list begin. */
    int start(int layer, int list) {
        return starts[layer][list];
    }

    /** Which of the children a value of the last layer is. */
    int child(int place) {
        return places == null ? place : places[place];
    }

    /**
     * What the caller sees of the failure of one value; an internal failure is logged once per field.
     *
     * @throws RequestError if the failure ends the whole request
     */
    ErrorInfo failure(Throwable thrown) {
        if (thrown instanceof RequestError error) {
            throw error;
        }
        if (thrown instanceof ApiException error) {
            ErrorInfo info = failures.of(error, occurrence.coordinates());
            if (error.code() == ErrorCode.UNAVAILABLE) {
                throw RequestError.of(info);
            }
            return info;
        }
        if (ours == null) {
            ours = failures.of(thrown, occurrence.coordinates());
        }
        return ours;
    }

    private void unwrap(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof FieldError failed) {
                values[i] = failure(failed.cause());
            } else if (value instanceof Optional<?> optional) {
                values[i] = optional.orElse(null);
            }
        }
    }

    private void flatten(int layer) {
        Object[] lists = layers[layer];
        int[] begin = new int[lists.length + 1];
        FlatList elements = new FlatList(lists.length);
        for (int i = 0; i < lists.length; i++) {
            begin[i] = elements.size();
            if (lists[i] != null && !(lists[i] instanceof ErrorInfo)) {
                try {
                    elements.addAll(lists[i]);
                } catch (RuntimeException e) {
                    elements.truncate(begin[i]);
                    lists[i] = failure(e);
                }
            }
        }
        begin[lists.length] = elements.size();
        starts[layer] = begin;
        layers[layer + 1] = elements.toArray();
    }

    private ObjectBatch children(Object[] values, ResolverRegistry resolvers) {
        SelectionPlan shape = occurrence.shape;
        Object[] objects = new Object[values.length];
        int[] types = shape.oneType() ? null : new int[values.length];
        int[] moved = new int[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            int type = type(values, i, resolvers);
            if (type >= 0) {
                if (types != null) {
                    types[count] = type;
                }
                objects[count] = values[i];
                moved[i] = count++;
            }
        }
        if (count < values.length) {
            places = moved;
            objects = Arrays.copyOf(objects, count);
        }
        return count == 0 ? null : new ObjectBatch(shape, objects, types);
    }

    /** The number of an object's type; -1 where there is no object, or it is none that may stand here. */
    private int type(Object[] values, int i, ResolverRegistry resolvers) {
        Object value = values[i];
        if (value == null || value instanceof ErrorInfo) {
            return -1;
        }
        if (occurrence.shape.oneType()) {
            return 0;
        }
        try {
            int type = occurrence.shape.type(resolvers.typeOf(value));
            if (type < 0) {
                throw new IllegalStateException("No object type here for " + value.getClass());
            }
            return type;
        } catch (RuntimeException e) {
            values[i] = failure(e);
            return -1;
        }
    }
}
