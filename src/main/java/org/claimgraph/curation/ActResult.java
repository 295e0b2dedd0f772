package org.claimgraph.curation;

import java.util.List;
import java.util.function.Function;
import org.claimgraph.graph.Entity;
import org.claimgraph.platform.input.UserError;

/**
 * What came of an act.
 *
 * @param errors empty if it was done
 * @param values what its payload is made of, for example the keys of claims; null if there are errors
 */
record ActResult(List<UserError> errors, List<String> values) {
    static ActResult done(List<String> values) {
        return new ActResult(List.of(), List.copyOf(values));
    }

    static ActResult refused(List<UserError> errors) {
        return new ActResult(errors, null);
    }

    boolean isDone() {
        return values != null;
    }

    /** The entities with the values as keys; null if there are errors. */
    List<Entity> entities(References references) {
        return isDone() ? values.stream().map(references::entity).toList() : null;
    }

    /** The first value, as the reading makes it; null if there are errors. */
    <T> T first(Function<String, T> reading) {
        return isDone() ? reading.apply(values.getFirst()) : null;
    }
}
