package org.claimgraph.engine.execution;

import graphql.execution.CoercedVariables;

/**
 * Estimates how many values a query reads, from its plan and variables alone: page sizes multiply along the nesting, lists
 * without pages are assumed to be short, and a filter condition or an expensive resolver counts as many values.
 */
final class QueryWeight {
    /** Introspection serves the whole schema, and its result is built twice. */
    private static final long INTROSPECTION = 10_000;
    /** A condition is compared with many rows. */
    private static final long CONDITION = 50;

    private static final int UNPAGED_LIST = 3;
    private static final long MAX = Long.MAX_VALUE / 4;

    private final CoercedVariables variables;

    private QueryWeight(CoercedVariables variables) {
        this.variables = variables;
    }

    static long of(ExecutionPlan plan, CoercedVariables variables) {
        long introspection = plan.introspection().size() * INTROSPECTION;
        long conditions = plan.cost().inputObjects(variables) * CONDITION;
        return Math.min(MAX, introspection + conditions + new QueryWeight(variables).of(plan.root(), 1, UNPAGED_LIST));
    }

    /**
     * @param parents how many objects have the selection
     * @param page the length of lists in it: that of the connection they belong to
     */
    private long of(SelectionPlan selection, long parents, int page) {
        long sum = 0;
        for (PlannedField field : selection.fields) {
            sum = Math.min(MAX, sum + of(field, parents, page));
        }
        return sum;
    }

    private long of(PlannedField field, long parents, int page) {
        if (field.resolver == null) {
            return 0; // introspection
        }
        int size = field.pageSize.of(variables, page);
        long own = saturated(parents, field.resolver.weight());
        if (field.selectionPlan == null) {
            return own;
        }
        boolean isList = field.type.lists() > 0;
        return own + of(field.selectionPlan, saturated(parents, isList ? size : 1), isList ? UNPAGED_LIST : size);
    }

    private static long saturated(long a, long b) {
        return Math.multiplyHigh(a, b) != 0 ? MAX : Math.min(MAX, a * b);
    }
}
