package org.claimgraph.engine.execution;

import graphql.execution.CoercedVariables;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** One execution of a plan, level by level. */
final class PlanExecution {
    private final ExecutionPlan plan;
    private final CoercedVariables variables;
    private final Map<String, Object> introspected;
    private final ResolverRegistry resolvers;
    private final ErrorMapper failures;
    private final Deadline deadline;

    PlanExecution(
            ExecutionPlan plan,
            CoercedVariables variables,
            Map<String, Object> introspected,
            ResolverRegistry resolvers,
            ErrorMapper failures,
            Deadline deadline) {
        this.plan = plan;
        this.variables = variables;
        this.introspected = introspected;
        this.resolvers = resolvers;
        this.failures = failures;
        this.deadline = deadline;
    }

    /** Resolves all fields of the root together. */
    GraphQLResponse query() {
        ObjectBatch root = ObjectBatch.root(plan.root());
        Queue<ObjectBatch> levels = new ArrayDeque<>();
        levels.add(root);
        deadline.check();
        resolve(levels);
        ResponseWriter writer = new ResponseWriter();
        writer.data(root);
        return writer.answer();
    }

    /** Resolves each field of the root, with all that is asked below it, before the next one. */
    GraphQLResponse mutation() {
        ObjectBatch root = ObjectBatch.root(plan.root());
        ResponseWriter writer = new ResponseWriter();
        writer.data(root, occurrence -> {
            deadline.check();
            Queue<ObjectBatch> levels = new ArrayDeque<>();
            resolve(root, occurrence, levels);
            resolve(levels);
        });
        return writer.answer();
    }

    private void resolve(Queue<ObjectBatch> levels) {
        for (ObjectBatch level = levels.poll(); level != null; level = levels.poll()) {
            for (int occurrence = 0; occurrence < level.columns.length; occurrence++) {
                resolve(level, occurrence, levels);
            }
        }
    }

    private void resolve(ObjectBatch level, int number, Queue<ObjectBatch> levels) {
        PlannedField occurrence = level.shape.occurrences[number];
        Object[] parents = level.parents(number);
        if (parents.length > 0) {
            Object[] values = values(occurrence, parents);
            deadline.check(); // what was interrupted for being late is no failure of its field
            FieldValues column = new FieldValues(occurrence, values, resolvers, failures);
            level.columns[number] = column;
            if (column.children != null) {
                levels.add(column.children);
            }
        }
    }

    private Object[] values(PlannedField occurrence, Object[] parents) {
        if (occurrence.output == FieldType.WRITTEN) {
            return new Object[] {introspected(occurrence)};
        }
        if (occurrence.resolver instanceof PropertyResolver property) {
            return property.read(parents, FieldError::new);
        }
        try {
            return called(occurrence, parents);
        } catch (Exception e) {
            Object[] values = new Object[parents.length];
            Arrays.fill(values, new FieldError(e));
            return values;
        }
    }

    private Object[] called(PlannedField occurrence, Object[] parents) throws Exception {
        ResolverCall call =
                new ResolverCall(Arrays.asList(parents), occurrence.arguments(variables), occurrence.selection);
        List<?> values = ScopedValue.where(FieldSelection.CURRENT, occurrence.selection)
                .call(() -> occurrence.resolver.resolve(call));
        if (values == null || values.size() != parents.length) {
            throw new IllegalStateException(
                    parents.length + " parents, but " + (values == null ? "no list" : values.size() + " values"));
        }
        return values.toArray();
    }

    private LeafSerializer.Written introspected(PlannedField occurrence) {
        JsonBuffer json = new JsonBuffer();
        JsonValueWriter.write(json, introspected.get(occurrence.key));
        return new LeafSerializer.Written(Arrays.copyOf(json.bytes(), json.length()));
    }
}
