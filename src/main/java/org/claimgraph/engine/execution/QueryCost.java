package org.claimgraph.engine.execution;

import graphql.execution.CoercedVariables;
import java.util.Collection;
import java.util.Map;

/**
 * The cost of a plan as {@link DocumentLimits} defines it.
 *
 * @param fixed what does not depend on variables
 * @param uses how often each variable stands in an argument
 */
record QueryCost(long fixed, Map<String, Integer> uses) {
    /** @throws RequestError if the cost is above the limit */
    void check(CoercedVariables variables, int limit) {
        long cost = fixed;
        for (Map.Entry<String, Integer> use : uses.entrySet()) {
            cost += use.getValue() * inputObjects(variables.get(use.getKey()));
        }
        if (cost > limit) {
            throw new RequestError(
                    ErrorCode.TOO_COMPLEX,
                    "The query costs %d, one per field with subfields and per filter condition; at most %d is allowed"
                            .formatted(cost, limit));
        }
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
