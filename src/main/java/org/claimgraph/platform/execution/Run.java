package org.claimgraph.platform.execution;

import graphql.execution.CoercedVariables;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** One execution of a plan, level by level. */
final class Run {
    private final Plan plan;
    private final CoercedVariables variables;
    private final Map<String, Object> introspected;
    private final Resolvers resolvers;
    private final Failures failures;
    private final Deadline deadline;

    Run(
            Plan plan,
            CoercedVariables variables,
            Map<String, Object> introspected,
            Resolvers resolvers,
            Failures failures,
            Deadline deadline) {
        this.plan = plan;
        this.variables = variables;
        this.introspected = introspected;
        this.resolvers = resolvers;
        this.failures = failures;
        this.deadline = deadline;
    }

    /** Resolves all fields of the root together. */
    Answer query() {
        Batch root = Batch.root(plan.root());
        Queue<Batch> levels = new ArrayDeque<>();
        levels.add(root);
        deadline.check();
        resolve(levels);
        AnswerWriter writer = new AnswerWriter();
        writer.data(root);
        return writer.answer();
    }

    /** Resolves each field of the root, with all that is asked below it, before the next one. */
    Answer mutation() {
        Batch root = Batch.root(plan.root());
        AnswerWriter writer = new AnswerWriter();
        writer.data(root, occurrence -> {
            deadline.check();
            Queue<Batch> levels = new ArrayDeque<>();
            resolve(root, occurrence, levels);
            resolve(levels);
        });
        return writer.answer();
    }

    private void resolve(Queue<Batch> levels) {
        for (Batch level = levels.poll(); level != null; level = levels.poll()) {
            for (int occurrence = 0; occurrence < level.columns.length; occurrence++) {
                resolve(level, occurrence, levels);
            }
        }
    }

    private void resolve(Batch level, int number, Queue<Batch> levels) {
        Occurrence occurrence = level.shape.occurrences[number];
        Object[] parents = level.parents(number);
        if (parents.length > 0) {
            Object[] values = values(occurrence, parents);
            deadline.check(); // what was interrupted for being late is no failure of its field
            Column column = new Column(occurrence, values, resolvers, failures);
            level.columns[number] = column;
            if (column.children != null) {
                levels.add(column.children);
            }
        }
    }

    private Object[] values(Occurrence occurrence, Object[] parents) {
        if (occurrence.output == Output.WRITTEN) {
            return new Object[] {introspected(occurrence)};
        }
        if (occurrence.resolver instanceof Property property) {
            return property.read(parents, Failed::new);
        }
        try {
            return called(occurrence, parents);
        } catch (Exception e) {
            Object[] values = new Object[parents.length];
            Arrays.fill(values, new Failed(e));
            return values;
        }
    }

    private Object[] called(Occurrence occurrence, Object[] parents) throws Exception {
        Call call = new Call(Arrays.asList(parents), occurrence.arguments(variables), occurrence.selection);
        List<?> values = ScopedValue.where(Selection.CURRENT, occurrence.selection)
                .call(() -> occurrence.resolver.resolve(call));
        if (values == null || values.size() != parents.length) {
            throw new IllegalStateException(
                    parents.length + " parents, but " + (values == null ? "no list" : values.size() + " values"));
        }
        return values.toArray();
    }

    private Leaf.Written introspected(Occurrence occurrence) {
        JsonBuffer json = new JsonBuffer();
        JsonValues.write(json, introspected.get(occurrence.key));
        return new Leaf.Written(Arrays.copyOf(json.bytes(), json.length()));
    }
}
