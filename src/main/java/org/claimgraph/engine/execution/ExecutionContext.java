package org.claimgraph.engine.execution;

import graphql.execution.CoercedVariables;

/** What every step of one execution needs. */
record ExecutionContext(
        CoercedVariables variables,
        ResolverRegistry resolvers,
        ErrorMapper errors,
        RequestBudget budget,
        Deadline deadline) {}
