package org.claimgraph.engine.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Writes the answer by walking through what was resolved, in the order of the document. A null where none may be takes the
 * bytes of its parent back; its siblings are still walked through, for their errors count.
 */
final class ResponseWriter {
    private final JsonBuffer out = new JsonBuffer();
    private final List<ResponseError> faults = new ArrayList<>();
    private final ResponsePath path = new ResponsePath();

    ResponseWriter() {
        out.text("{\"data\":");
    }

    GraphQLResponse answer() {
        if (!faults.isEmpty()) {
            out.write(',');
            ResponseError.write(out, faults);
        }
        out.write('}');
        GraphQLResponse.Status status =
                faults.isEmpty() ? GraphQLResponse.Status.SUCCESS : GraphQLResponse.Status.PARTIAL_SUCCESS;
        return new GraphQLResponse(out.bytes(), out.length(), status);
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
            if (entry.occurrence() != SelectionPlan.Entry.CONSTANT) {
                resolve.accept(entry.occurrence());
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
        boolean whole = true;
        out.write('{');
        for (SelectionPlan.Entry entry : batch.entries(object)) {
            whole &= entry(batch, object, entry);
        }
        out.write('}');
        if (!whole) {
            out.truncate(start);
        }
        return whole;
    }

    private boolean entry(ObjectBatch batch, int object, SelectionPlan.Entry entry) {
        out.write(entry.key());
        int occurrence = entry.occurrence();
        if (occurrence == SelectionPlan.Entry.CONSTANT) {
            return true;
        }
        path.enter(entry.name());
        boolean whole = value(batch.columns[occurrence], 0, batch.row(occurrence, object));
        path.leave();
        return whole;
    }

    private boolean value(FieldValues column, int layer, int place) {
        Object value = column.layers[layer][place];
        FieldType output = column.occurrence.output;
        boolean written;
        if (value == null || value instanceof ErrorInfo) {
            written = absent(column, layer, (ErrorInfo) value);
        } else if (layer < output.lists()) {
            written = list(column, layer, place);
        } else if (output.leaf() != null) {
            written = leaf(column, layer, value);
        } else {
            written = object(column.children, column.child(place));
        }
        if (!written && !output.required()[layer]) {
            out.writeNull();
            return true;
        }
        return written;
    }

    private boolean list(FieldValues column, int layer, int place) {
        int start = out.length();
        int first = column.start(layer, place);
        int end = column.start(layer, place + 1);
        boolean whole = true;
        out.write('[');
        path.enterList();
        for (int i = first; i < end; i++) {
            if (i > first) {
                out.write(',');
            }
            path.index(i - first);
            whole &= value(column, layer + 1, i);
        }
        path.leave();
        out.write(']');
        if (!whole) {
            out.truncate(start);
        }
        return whole;
    }

    private boolean leaf(FieldValues column, int layer, Object value) {
        int start = out.length();
        try {
            return column.occurrence.output.leaf().write(out, value) || absent(column, layer, null);
        } catch (RuntimeException e) {
            out.truncate(start);
            return absent(column, layer, column.failure(e));
        }
    }

    /** Notes why a value is not there, if that is an error. */
    private boolean absent(FieldValues column, int layer, ErrorInfo failure) {
        PlannedField occurrence = column.occurrence;
        if (failure == null && occurrence.output.required()[layer]) {
            failure = ErrorMapper.missing(occurrence.coordinates());
        }
        if (failure != null) {
            faults.add(new ResponseError(failure, List.of(occurrence.location), path.toList()));
        }
        return false;
    }
}
