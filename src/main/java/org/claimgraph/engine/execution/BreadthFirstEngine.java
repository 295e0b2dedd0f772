package org.claimgraph.engine.execution;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLSchema;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Executes operations level by level: a field is resolved once for all objects of the level above, and the response is
 * written directly as bytes. Documents are parsed, validated and planned once and cached. Thread-safe.
 */
public final class BreadthFirstEngine implements GraphQLEngine {
    private final GraphQLSchema schema;
    private final ResolverRegistry resolvers;
    private final ExecutionLimits limits;
    private final MemoryBudget memory;
    private final DocumentCache documents;
    private final PlanCache plans;
    private final IntrospectionExecutor introspection;
    private final ErrorMapper errors;

    /** @param memory what the responses of all requests share, and what they read */
    public BreadthFirstEngine(
            GraphQLSchema schema, ResolverRegistry resolvers, ExecutionLimits limits, MemoryBudget memory) {
        this(
                schema,
                resolvers,
                limits,
                memory,
                () -> UUID.randomUUID().toString().substring(0, 8));
    }

    /** @param errorIds makes the ids by which internal errors are found in the log */
    public BreadthFirstEngine(
            GraphQLSchema schema,
            ResolverRegistry resolvers,
            ExecutionLimits limits,
            MemoryBudget memory,
            Supplier<String> errorIds) {
        this.schema = schema;
        this.resolvers = resolvers;
        this.limits = limits;
        this.memory = memory;
        this.documents = new DocumentCache(schema, limits.document());
        this.plans = new PlanCache(schema, resolvers, limits.document());
        this.introspection = new IntrospectionExecutor(schema);
        this.errors = new ErrorMapper(errorIds);
    }

    @Override
    public PreparedRequest prepare(GraphQLRequest request, boolean queriesOnly) {
        return prepare(request, operation -> checkAllowed(operation, queriesOnly));
    }

    @Override
    public PreparedRequest prepareStreaming(GraphQLRequest request) {
        return prepare(request, operation -> {
            if (schema.getSubscriptionType() == null) {
                checkAllowed(operation, false);
            }
        });
    }

    private PreparedRequest prepare(GraphQLRequest request, Consumer<Operation> admission) {
        try {
            VariableNumbers.check(request.variables(), limits.document().numberLength());
            PreparedDocument document = documents.prepare(request.query(), request.operationName(), admission);
            CoercedVariables variables = coerce(document, request.variables());
            ExecutionPlan plan = plans.plan(document, variables);
            if (document.operation.getOperation() != Operation.MUTATION) {
                plan.cost().check(variables, limits.document().cost());
            }
            if (document.operation.getOperation() == Operation.SUBSCRIPTION) {
                return new PlannedSubscription(plan, variables, sourceOf(plan));
            }
            return new PlannedRequest(document, plan, variables, request.variables());
        } catch (Throwable e) {
            return new FailedRequest(response(e));
        }
    }

    private GraphQLResponse response(Throwable e) {
        return e instanceof RequestError error
                ? error.response()
                : RequestError.of(errors.of(e, "the request")).response();
    }

    private record FailedRequest(GraphQLResponse response) implements PreparedRequest {
        @Override
        public long weight() {
            return 0;
        }

        @Override
        public GraphQLResponse execute(Duration timeLeft) {
            return response;
        }
    }

    private final class PlannedRequest implements PreparedRequest {
        private final PreparedDocument document;
        private final ExecutionPlan plan;
        private final CoercedVariables variables;
        private final Map<String, Object> rawVariables;

        PlannedRequest(
                PreparedDocument document,
                ExecutionPlan plan,
                CoercedVariables variables,
                Map<String, Object> rawVariables) {
            this.document = document;
            this.plan = plan;
            this.variables = variables;
            this.rawVariables = rawVariables;
        }

        @Override
        public long weight() {
            return QueryWeight.of(plan, variables);
        }

        @Override
        public GraphQLResponse execute(Duration timeLeft) {
            Deadline deadline = Deadline.in(timeLeft);
            try (RequestBudget budget = new RequestBudget(limits, plan, memory)) {
                Map<String, Object> introspected = introspect(document, plan, rawVariables);
                ExecutionContext context = new ExecutionContext(variables, resolvers, errors, budget, deadline);
                PlanExecution execution = new PlanExecution(plan, context, introspected);
                return run(
                        context,
                        document.operation.getOperation() == Operation.MUTATION
                                ? execution::mutation
                                : execution::query);
            } catch (Throwable e) {
                return response(e);
            }
        }
    }

    /** What opens the stream of a subscription. */
    private Resolver sourceOf(ExecutionPlan plan) {
        SelectionPlan root = plan.root();
        Resolver source =
                root.fields.length == 1 && root.entries[0].length == 1 ? resolvers.source(root.fields[0].name) : null;
        if (source == null) {
            throw new RequestError(
                    ErrorCode.BAD_INPUT, "A subscription selects exactly one field of the type Subscription");
        }
        return source;
    }

    private final class PlannedSubscription implements PreparedRequest, PreparedSubscription {
        private final ExecutionPlan plan;
        private final CoercedVariables variables;
        private final Resolver source;

        PlannedSubscription(ExecutionPlan plan, CoercedVariables variables, Resolver source) {
            this.plan = plan;
            this.variables = variables;
            this.source = source;
        }

        @Override
        public PreparedSubscription subscription() {
            return this;
        }

        @Override
        public long weight() {
            return QueryWeight.of(plan, variables);
        }

        @Override
        public GraphQLResponse execute(Duration timeLeft) {
            throw new IllegalStateException("A subscription is executed for its events");
        }

        @Override
        public Opening open(Duration timeLeft) {
            PlannedField field = plan.root().fields[0];
            try (RequestBudget budget = new RequestBudget(limits, plan, memory)) {
                budget.enter(field, 1);
                ResolverCall call =
                        new ResolverCall(Collections.singletonList(null), field.arguments(variables), field.selection);
                List<?> opened = ScopedValue.where(Deadline.CURRENT, Deadline.in(timeLeft))
                        .where(RequestBudget.CURRENT, budget)
                        .where(FieldSelection.CURRENT, field.selection)
                        .call(() -> source.resolve(call));
                return new Opening((EventStream) opened.getFirst(), null);
            } catch (Throwable e) {
                return new Opening(null, response(e));
            }
        }

        @Override
        public GraphQLResponse execute(SubscriptionEvent event, Duration timeLeft) {
            try (RequestBudget budget = new RequestBudget(limits, plan, memory)) {
                ExecutionContext context =
                        new ExecutionContext(variables, resolvers, errors, budget, Deadline.in(timeLeft));
                PlanExecution execution = new PlanExecution(plan, context, Map.of());
                return run(context, writer -> execution.query(writer, event));
            } catch (Throwable e) {
                return response(e);
            }
        }
    }

    private GraphQLResponse run(ExecutionContext context, Consumer<ResponseWriter> execution) {
        MemoryReservation reservation = new MemoryReservation(memory);
        try {
            JsonBuffer out =
                    new JsonBuffer(new ResponseMemory(limits.responseBytes(), reservation, context.deadline()));
            ResponseWriter writer = new ResponseWriter(out, context.budget());
            ScopedValue.where(Deadline.CURRENT, context.deadline())
                    .where(RequestBudget.CURRENT, context.budget())
                    .run(() -> execution.accept(writer));
            return writer.response(reservation);
        } catch (Throwable e) {
            reservation.close();
            throw e;
        }
    }

    private void checkAllowed(Operation operation, boolean queriesOnly) {
        if (operation == Operation.SUBSCRIPTION) {
            throw new RequestError(
                    ErrorCode.BAD_INPUT,
                    schema.getSubscriptionType() == null
                            ? "This schema has no subscriptions: send a query"
                            : "A subscription needs a WebSocket connection");
        }
        if (operation == Operation.MUTATION && queriesOnly) {
            throw RequestError.mutationNotAllowed();
        }
    }

    private CoercedVariables coerce(PreparedDocument document, Map<String, Object> raw) {
        var definitions = document.operation.getVariableDefinitions();
        if (definitions.isEmpty()) {
            return CoercedVariables.emptyVariables();
        }
        try {
            return ValuesResolver.coerceVariableValues(
                    schema, definitions, RawVariables.of(raw), GraphQLContext.getDefault(), Locale.ENGLISH);
        } catch (RuntimeException e) {
            if (e instanceof GraphQLError error) {
                throw new RequestError(List.of(ResponseError.of(error, ErrorCode.BAD_INPUT)));
            }
            throw e;
        }
    }

    private Map<String, Object> introspect(
            PreparedDocument document, ExecutionPlan plan, Map<String, Object> variables) {
        if (plan.introspection().isEmpty()) {
            return Map.of();
        }
        if (!limits.introspection()) {
            throw new RequestError(ErrorCode.BAD_INPUT, "Introspection is switched off");
        }
        return introspection.execute(document, plan.introspection(), variables);
    }
}
