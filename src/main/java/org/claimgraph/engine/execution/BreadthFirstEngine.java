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
 * Runs operations level by level: a field is resolved once for all objects that the level above found, and the answer is
 * written straight as bytes. Plans are kept, so that a document is read once.
 */
public final class BreadthFirstEngine implements GraphQLEngine {
    private final GraphQLSchema schema;
    private final ResolverRegistry resolvers;
    private final ExecutionLimits limits;
    private final DocumentCache documents;
    private final PlanCache plans;
    private final IntrospectionExecutor introspections;
    private final ErrorMapper failures;

    public BreadthFirstEngine(GraphQLSchema schema, ResolverRegistry resolvers, ExecutionLimits limits) {
        this(schema, resolvers, limits, () -> UUID.randomUUID().toString().substring(0, 8));
    }

    /** @param failureIds gives the names under which internal failures stand in the log */
    public BreadthFirstEngine(
            GraphQLSchema schema, ResolverRegistry resolvers, ExecutionLimits limits, Supplier<String> failureIds) {
        this.schema = schema;
        this.resolvers = resolvers;
        this.limits = limits;
        this.documents = new DocumentCache(schema, limits);
        this.plans = new PlanCache(schema, resolvers, limits);
        this.introspections = new IntrospectionExecutor(schema);
        this.failures = new ErrorMapper(failureIds);
    }

    @Override
    public GraphQLResponse execute(GraphQLRequest request, boolean queriesOnly, Duration timeLeft) {
        try {
            Deadline deadline = Deadline.in(timeLeft);
            PreparedDocument prepared = documents.prepare(
                    request.query(), request.operationName(), chosen -> refuseUnlessAllowed(chosen, queriesOnly));
            CoercedVariables variables = variables(prepared, request.variables());
            ExecutionPlan plan = plan(prepared, variables);
            deadline.check();
            Map<String, Object> introspected = introspected(prepared, plan, request.variables());
            PlanExecution run = new PlanExecution(plan, variables, introspected, resolvers, failures, deadline);
            boolean mutation = prepared.operation.getOperation() == Operation.MUTATION;
            return ScopedValue.where(Deadline.CURRENT, deadline).call(mutation ? run::mutation : run::query);
        } catch (RequestError error) {
            return error.response();
        } catch (Throwable e) {
            return RequestError.of(failures.of(e, "the request")).response();
        }
    }

    private static void refuseUnlessAllowed(Operation kind, boolean queriesOnly) {
        if (kind == Operation.SUBSCRIPTION) {
            throw new RequestError(ErrorCode.BAD_INPUT, "This schema has no subscriptions: send a query");
        }
        if (kind == Operation.MUTATION && queriesOnly) {
            throw RequestError.mutationNotAllowed();
        }
    }

    private CoercedVariables variables(PreparedDocument prepared, Map<String, Object> raw) {
        var definitions = prepared.operation.getVariableDefinitions();
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

    private ExecutionPlan plan(PreparedDocument prepared, CoercedVariables variables) {
        ExecutionPlan plan = plans.plan(prepared, variables);
        long cost = plan.cost(variables, limits.page());
        if (cost > limits.cost()) {
            String message =
                    "The request costs " + cost + ", at most " + limits.cost() + " is allowed; ask for smaller pages";
            throw new RequestError(ErrorCode.TOO_COMPLEX, message);
        }
        return plan;
    }

    private Map<String, Object> introspected(
            PreparedDocument prepared, ExecutionPlan plan, Map<String, Object> variables) {
        if (plan.introspected().isEmpty()) {
            return Map.of();
        }
        if (!limits.introspection()) {
            throw new RequestError(ErrorCode.BAD_INPUT, "Introspection is switched off");
        }
        return introspections.answer(prepared, plan.introspected(), variables);
    }
}
