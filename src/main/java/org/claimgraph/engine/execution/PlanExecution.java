package org.claimgraph.engine.execution;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** One execution of a plan, level by level. */
final class PlanExecution {
    private final ExecutionPlan plan;
    private final ExecutionContext context;
    private final Map<String, Object> introspection;

    /** @param introspection the values that the stock engine gave, by response name */
    PlanExecution(ExecutionPlan plan, ExecutionContext context, Map<String, Object> introspection) {
        this.plan = plan;
        this.context = context;
        this.introspection = introspection;
    }

    /** Resolves all fields of the root together. */
    void query(ResponseWriter writer) {
        query(writer, null);
    }

    /** The same on the event of a subscription. */
    void query(ResponseWriter writer, SubscriptionEvent event) {
        ObjectBatch root = ObjectBatch.root(plan.root(), event);
        Queue<ObjectBatch> levels = new ArrayDeque<>();
        levels.add(root);
        context.deadline().check();
        resolve(levels);
        writer.data(root);
    }

    /** Resolves each field of the root, with everything below it, before the next one. */
    void mutation(ResponseWriter writer) {
        ObjectBatch root = ObjectBatch.root(plan.root(), null);
        writer.data(root, field -> {
            context.deadline().check();
            Queue<ObjectBatch> levels = new ArrayDeque<>();
            resolve(root, field, levels);
            resolve(levels);
        });
    }

    private void resolve(Queue<ObjectBatch> levels) {
        for (ObjectBatch level = levels.poll(); level != null; level = levels.poll()) {
            for (int field = 0; field < level.values.length; field++) {
                resolve(level, field, levels);
            }
        }
    }

    private void resolve(ObjectBatch level, int number, Queue<ObjectBatch> levels) {
        PlannedField field = level.plan.fields[number];
        Object[] parents = level.parents(number);
        if (parents.length > 0) {
            context.budget().enter(field, parents.length);
            Object[] resolved = resolve(field, parents);
            context.deadline().check(); // a statement that was interrupted at the deadline is no failure of its field
            FieldValues values = new FieldValues(field, resolved, context);
            level.values[number] = values;
            if (values.children != null) {
                levels.add(values.children);
            }
        }
    }

    private Object[] resolve(PlannedField field, Object[] parents) {
        if (field.type == FieldType.RAW_JSON) {
            return new Object[] {introspected(field)};
        }
        if (field.resolver instanceof PropertyResolver property) {
            return property.read(parents, FieldError::new);
        }
        try {
            return call(field, parents);
        } catch (Exception e) {
            Object[] values = new Object[parents.length];
            Arrays.fill(values, new FieldError(e));
            return values;
        }
    }

    private Object[] call(PlannedField field, Object[] parents) throws Exception {
        ResolverCall call =
                new ResolverCall(Arrays.asList(parents), field.arguments(context.variables()), field.selection);
        List<?> values =
                ScopedValue.where(FieldSelection.CURRENT, field.selection).call(() -> field.resolver.resolve(call));
        if (values == null || values.size() != parents.length) {
            throw new IllegalStateException(
                    parents.length + " parents, but " + (values == null ? "no list" : values.size() + " values"));
        }
        return values.toArray();
    }

    private LeafSerializer.RawJson introspected(PlannedField field) {
        JsonBuffer json = new JsonBuffer();
        JsonValueWriter.write(json, introspection.get(field.key));
        return new LeafSerializer.RawJson(Arrays.copyOf(json.bytes(), json.length()));
    }
}
