package org.claimgraph.platform.execution;

import java.time.Duration;

/** Runs GraphQL queries and mutations. Blocking: call it on a thread that may wait for a database. */
public interface Engine {
    /**
     * Runs one request; every failure is in the answer, none is thrown.
     *
     * @param queriesOnly refuse mutations, as a GET must
     * @param timeLeft how long the request may still take, counted from this call
     */
    Answer answer(Request request, boolean queriesOnly, Duration timeLeft);
}
