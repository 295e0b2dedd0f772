package org.claimgraph.engine.execution;

import graphql.language.Field;
import java.util.List;

/**
 * How an operation runs, for one set of decisions of its {@code @skip} and {@code @include}.
 *
 * @param root the selection of the root
 * @param introspection the fields of the root that the stock engine answers
 * @param fields how many fields are planned
 */
record ExecutionPlan(SelectionPlan root, List<Field> introspection, int fields, QueryCost cost) {
    /** The response names from the root to a field, separated by dots. */
    String pathOf(PlannedField field) {
        return pathOf(root, field, "");
    }

    private static String pathOf(SelectionPlan selection, PlannedField field, String parent) {
        for (PlannedField candidate : selection.fields) {
            String path = parent + candidate.key;
            if (candidate == field) {
                return path;
            }
            String below = candidate.selectionPlan == null ? null : pathOf(candidate.selectionPlan, field, path + ".");
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
