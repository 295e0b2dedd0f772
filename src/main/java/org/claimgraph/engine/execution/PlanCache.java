package org.claimgraph.engine.execution;

import graphql.execution.CoercedVariables;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Map;

/** Plans operations and remembers the plans, one for each way in which a document's conditions were decided. */
final class PlanCache {
    /** In planned fields; one takes some 400 bytes. */
    private static final long MOST_FIELDS = 200_000;

    private record Key(PreparedDocument prepared, Map<String, Boolean> decisions) {
        /** Written out: natively what a record brings is interpreted, and this is asked for each request. */
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
    private final ExecutionLimits limits;
    private final LruCache<Key, ExecutionPlan> remembered = new LruCache<>(MOST_FIELDS, plan -> plan.fields() + 1);

    PlanCache(GraphQLSchema schema, ResolverRegistry resolvers, ExecutionLimits limits) {
        this.schema = schema;
        this.resolvers = resolvers;
        this.limits = limits;
    }

    ExecutionPlan plan(PreparedDocument prepared, CoercedVariables variables) {
        Key key = new Key(prepared, prepared.decisions(variables.toMap()));
        ExecutionPlan known = remembered.get(key);
        if (known == null) {
            known = planned(prepared, key.decisions);
            remembered.put(key, known);
        }
        return known;
    }

    private ExecutionPlan planned(PreparedDocument prepared, Map<String, Boolean> decisions) {
        FieldCollector collector = new FieldCollector(schema, prepared.fragments, decisions);
        GraphQLObjectType root = prepared.operation.getOperation() == Operation.MUTATION
                ? schema.getMutationType()
                : schema.getQueryType();
        return new ExecutionPlanner(schema, resolvers, limits, collector)
                .plan(root, prepared.operation.getSelectionSet());
    }
}
