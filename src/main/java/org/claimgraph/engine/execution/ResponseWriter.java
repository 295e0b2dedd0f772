package org.claimgraph.engine.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Writes the response from the resolved values, in the order of the document. A null in a non-null field discards what was
 * written of its parent (null propagation); siblings are still visited to report their errors.
 */
final class ResponseWriter {
    private final JsonBuffer out;
    private final RequestBudget budget;
    private final List<ResponseError> errors = new ArrayList<>();
    private final ResponsePath path = new ResponsePath();

    /** @param budget counts the errors */
    ResponseWriter(JsonBuffer out, RequestBudget budget) {
        this.out = out;
        this.budget = budget;
        out.text("{\"data\":");
    }

    /** Ends the response; {@code memory} is what its bytes are reserved in. */
    GraphQLResponse response(MemoryReservation memory) {
        if (!errors.isEmpty()) {
            out.write(',');
            ResponseError.write(out, errors);
        }
        out.write('}');
        GraphQLResponse.Status status =
                errors.isEmpty() ? GraphQLResponse.Status.SUCCESS : GraphQLResponse.Status.PARTIAL_SUCCESS;
        return new GraphQLResponse(out.bytes(), out.length(), status, memory);
    }

    /** Writes the data of a query, all resolved. */
    void data(ObjectBatch root) {
        if (!object(root, 0)) {
            out.writeNull();
        }
    }

    /** Writes the data of a mutation; each field is resolved by {@code resolve} after the one before it was written. */
    void data(ObjectBatch root, IntConsumer resolve) {
        int start = out.length();
        out.write('{');
        for (SelectionPlan.Entry entry : root.entries(0)) {
            if (entry.field() != SelectionPlan.Entry.CONSTANT) {
                resolve.accept(entry.field());
            }
            if (!entry(root, 0, entry)) {
                out.truncate(start);
                out.writeNull();
                return;
            }
        }
        out.write('}');
    }

    private boolean object(ObjectBatch batch, int object) {
        int start = out.length();
        boolean complete = true;
        out.write('{');
        for (SelectionPlan.Entry entry : batch.entries(object)) {
            complete &= entry(batch, object, entry);
        }
        out.write('}');
        if (!complete) {
            out.truncate(start);
        }
        return complete;
    }

    private boolean entry(ObjectBatch batch, int object, SelectionPlan.Entry entry) {
        out.write(entry.key());
        int field = entry.field();
        if (field == SelectionPlan.Entry.CONSTANT) {
            return true;
        }
        path.enter(entry.name());
        boolean complete = value(batch.values[field], 0, batch.row(field, object));
        path.leave();
        return complete;
    }

    private boolean value(FieldValues values, int layer, int index) {
        Object value = values.layers[layer][index];
        FieldType type = values.field.type;
        boolean written;
        if (value == null || value instanceof ErrorInfo) {
            written = absent(values, layer, (ErrorInfo) value);
        } else if (layer < type.lists()) {
            written = list(values, layer, index);
        } else if (type.leaf() != null) {
            written = leaf(values, layer, value);
        } else {
            written = object(values.children, values.child(index));
        }
        if (!written && !type.required()[layer]) {
            out.writeNull();
            return true;
        }
        return written;
    }

    private boolean list(FieldValues values, int layer, int index) {
        int start = out.length();
        int first = values.start(layer, index);
        int end = values.start(layer, index + 1);
        boolean complete = true;
        out.write('[');
        path.enterList();
        for (int i = first; i < end; i++) {
            if (i > first) {
                out.write(',');
            }
            path.index(i - first);
            complete &= value(values, layer + 1, i);
        }
        path.leave();
        out.write(']');
        if (!complete) {
            out.truncate(start);
        }
        return complete;
    }

    private boolean leaf(FieldValues values, int layer, Object value) {
        int start = out.length();
        try {
            return values.field.type.leaf().write(out, value) || absent(values, layer, null);
        } catch (RuntimeException e) {
            out.truncate(start);
            return absent(values, layer, values.error(e));
        }
    }

    /** Records why a value is missing, if that is an error. */
    private boolean absent(FieldValues values, int layer, ErrorInfo info) {
        PlannedField field = values.field;
        ErrorInfo error =
                info == null && field.type.required()[layer] ? ErrorMapper.missing(field.coordinates()) : info;
        if (error != null) {
            budget.countError(field);
            errors.add(new ResponseError(error, List.of(field.location), path.toList()));
        }
        return false;
    }
}
