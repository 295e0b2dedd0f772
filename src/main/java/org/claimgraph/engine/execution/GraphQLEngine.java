package org.claimgraph.engine.execution;

import java.time.Duration;

/** Runs GraphQL queries and mutations. Blocking: call it on a thread that may wait for a database. */
public interface GraphQLEngine {
    /**
     * Runs one request; every failure is in the answer, none is thrown.
     *
     * @param queriesOnly refuse mutations, as a GET must
     * @param timeLeft how long the request may still take, counted from this call
     */
    GraphQLResponse answer(GraphQLRequest request, boolean queriesOnly, Duration timeLeft);
}
