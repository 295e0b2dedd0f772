package org.claimgraph.engine.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.CoercedVariables;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Map;

/**
 * Plans operations and caches the plans: one per combination of {@code @skip} and {@code @include} decisions.
 */
final class PlanCache {
    /** In planned fields; one takes some 400 bytes. */
    private static final long MAX_FIELDS = 200_000;

    private record Key(PreparedDocument prepared, Map<String, Boolean> decisions) {
        /** Written out: natively the generated method of a record is interpreted, and every request calls it. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.prepared.equals(prepared) && key.decisions.equals(decisions);
        }

        @Override
        public int hashCode() {
            return 31 * prepared.hashCode() + decisions.hashCode();
        }
    }

    private final GraphQLSchema schema;
    private final ResolverRegistry resolvers;
    private final DocumentLimits limits;
    private final Cache<Key, ExecutionPlan> plans = Caffeine.newBuilder()
            .maximumWeight(MAX_FIELDS)
            .<Key, ExecutionPlan>weigher((key, plan) -> plan.fields() + 1)
            .executor(Runnable::run)
            .build();

    PlanCache(GraphQLSchema schema, ResolverRegistry resolvers, DocumentLimits limits) {
        this.schema = schema;
        this.resolvers = resolvers;
        this.limits = limits;
    }

    ExecutionPlan plan(PreparedDocument prepared, CoercedVariables variables) {
        Key key = new Key(prepared, prepared.decisions(variables.toMap()));
        ExecutionPlan cached = plans.getIfPresent(key);
        if (cached != null) {
            return cached;
        }
        ExecutionPlan plan = plan(prepared, key.decisions);
        plans.put(key, plan);
        return plan;
    }

    private ExecutionPlan plan(PreparedDocument prepared, Map<String, Boolean> decisions) {
        FieldCollector collector = new FieldCollector(schema, prepared.fragments, decisions);
        GraphQLObjectType root = switch (prepared.operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return new ExecutionPlanner(schema, resolvers, limits, collector)
                .plan(root, prepared.operation.getSelectionSet());
    }
}
