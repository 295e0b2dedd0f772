package org.claimgraph.engine.execution;

import java.time.Duration;

/** Runs GraphQL operations. Thread-safe. */
public interface GraphQLEngine {
    /**
     * Parses, validates and plans a request without executing it. It does not wait for a database. Every failure is in the
     * response that {@link PreparedRequest#execute} gives; only errors of the virtual machine, such as {@link
     * OutOfMemoryError}, are thrown.
     *
     * @param queriesOnly whether mutations are rejected, as for a GET
     */
    PreparedRequest prepare(GraphQLRequest request, boolean queriesOnly);

    /**
     * As {@link #prepare}, for a transport that can stream: subscriptions are accepted too, see {@link
     * PreparedRequest#subscription}.
     */
    PreparedRequest prepareStreaming(GraphQLRequest request);

    /**
     * Prepares and executes one request. Blocking: call it on a thread that may wait for a database. Every failure is in
     * the response; only errors of the virtual machine are thrown. The caller closes the response.
     *
     * @param timeLeft how long the execution may take
     */
    default GraphQLResponse execute(GraphQLRequest request, boolean queriesOnly, Duration timeLeft) {
        return prepare(request, queriesOnly).execute(timeLeft);
    }
}
