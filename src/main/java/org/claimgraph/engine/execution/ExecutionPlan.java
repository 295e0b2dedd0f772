package org.claimgraph.engine.execution;

import graphql.execution.CoercedVariables;
import graphql.language.Field;
import java.util.List;

/**
 * How an operation runs, for one set of decisions of its {@code @skip} and {@code @include}.
 *
 * @param root what is asked of the root
 * @param introspected the fields of the root that the stock engine answers
 * @param fields how many fields are planned
 */
record ExecutionPlan(SelectionPlan root, List<Field> introspected, int fields) {
    /** The cost of running this plan, as {@link ExecutionLimits} defines it. */
    long cost(CoercedVariables variables, int page) {
        return cost(root, variables, page);
    }

    private static long cost(SelectionPlan shape, CoercedVariables variables, int page) {
        long[] costs = new long[shape.occurrences.length];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = cost(shape.occurrences[i], variables, page);
        }
        long dearest = 0;
        for (SelectionPlan.Entry[] entries : shape.entries) {
            long sum = 0;
            for (SelectionPlan.Entry entry : entries) {
                sum = Math.min(Integer.MAX_VALUE, sum + (entry.occurrence() < 0 ? 0 : costs[entry.occurrence()]));
            }
            dearest = Math.max(dearest, sum);
        }
        return dearest;
    }

    private static long cost(PlannedField occurrence, CoercedVariables variables, int page) {
        if (occurrence.shape == null) {
            return 0;
        }
        long below = cost(occurrence.shape, variables, page);
        long pages = occurrence.pages == null ? 1 : occurrence.pages.size(variables, page);
        long cost = occurrence.output.lists() > 0 ? pages * (1 + below) : 1 + pages * below;
        return Math.min(Integer.MAX_VALUE, cost);
    }
}
