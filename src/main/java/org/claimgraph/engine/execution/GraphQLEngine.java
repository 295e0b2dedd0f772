package org.claimgraph.engine.execution;

import java.time.Duration;

/** Runs GraphQL queries and mutations. Blocking: call it on a thread that may wait for a database. */
public interface GraphQLEngine {
    /**
     * Runs one request. Every failure is in the response; only errors of the virtual machine, such as {@link
     * OutOfMemoryError}, are thrown. The caller closes the response.
     *
     * @param queriesOnly whether mutations are rejected, as for a GET
     * @param timeLeft how long the request may still take, counted from this call
     */
    GraphQLResponse execute(GraphQLRequest request, boolean queriesOnly, Duration timeLeft);
}
