package org.claimgraph.engine.execution;

import java.time.Duration;

/** A request that is ready to run, once. */
public interface PreparedRequest {
    /**
     * How many values the response is expected to have, where an expensive field counts as many: a rough estimate, made
     * from the document and its variables alone. 0 for a request that has failed.
     */
    long weight();

    /**
     * Executes the request. Blocking: call it on a thread that may wait for a database. Every failure is in the response;
     * only errors of the virtual machine, such as {@link OutOfMemoryError}, are thrown. The caller closes the response.
     *
     * @param timeLeft how long the request may still take, counted from this call
     */
    GraphQLResponse execute(Duration timeLeft);

    /** The subscription, if the request is one: then {@link #execute} is not called. Null for every other request. */
    default PreparedSubscription subscription() {
        return null;
    }
}
