package org.claimgraph.engine.execution;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLSchema;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
        try {
            VariableNumbers.check(request.variables(), limits.document().numberLength());
            PreparedDocument document = documents.prepare(
                    request.query(), request.operationName(), operation -> checkAllowed(operation, queriesOnly));
            CoercedVariables variables = coerce(document, request.variables());
            ExecutionPlan plan = plans.plan(document, variables);
            if (document.operation.getOperation() == Operation.QUERY) {
                plan.cost().check(variables, limits.document().cost());
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
                return run(document, new PlanExecution(plan, context, introspected), context);
            } catch (Throwable e) {
                return response(e);
            }
        }
    }

    private GraphQLResponse run(PreparedDocument document, PlanExecution execution, ExecutionContext context) {
        MemoryReservation reservation = new MemoryReservation(memory);
        try {
            JsonBuffer out =
                    new JsonBuffer(new ResponseMemory(limits.responseBytes(), reservation, context.deadline()));
            ResponseWriter writer = new ResponseWriter(out, context.budget());
            ScopedValue.where(Deadline.CURRENT, context.deadline())
                    .where(RequestBudget.CURRENT, context.budget())
                    .run(() -> {
                        if (document.operation.getOperation() == Operation.MUTATION) {
                            execution.mutation(writer);
                        } else {
                            execution.query(writer);
                        }
                    });
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
