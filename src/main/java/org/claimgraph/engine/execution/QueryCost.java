package org.claimgraph.engine.execution;

import graphql.execution.CoercedVariables;
import java.util.Collection;
import java.util.Map;

/**
 * The cost of a plan as {@link DocumentLimits} defines it.
 *
 * @param fields the number of fields that return objects
 * @param literals the number of input objects that are written in the document
 * @param uses how often each variable stands in an argument
 */
record QueryCost(long fields, long literals, Map<String, Integer> uses) {
    /** @throws RequestError if the cost is above the limit */
    void check(CoercedVariables variables, int limit) {
        long cost = fields + inputObjects(variables);
        if (cost > limit) {
            throw new RequestError(
                    ErrorCode.TOO_COMPLEX,
                    "The query costs %d, one per field with subfields and per filter condition; at most %d is allowed"
                            .formatted(cost, limit));
        }
    }

    /** The number of input objects in all arguments. */
    long inputObjects(CoercedVariables variables) {
        long sum = literals;
        for (Map.Entry<String, Integer> use : uses.entrySet()) {
            sum += use.getValue() * inputObjects(variables.get(use.getKey()));
        }
        return sum;
    }

    private static long inputObjects(Object value) {
        return switch (value) {
            case Map<?, ?> object -> 1 + inputObjects(object.values());
            case Collection<?> list -> {
                long sum = 0;
                for (Object element : list) {
                    sum += inputObjects(element);
                }
                yield sum;
            }
            case null, default -> 0;
        };
    }
}
