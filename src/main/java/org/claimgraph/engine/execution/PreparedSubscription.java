package org.claimgraph.engine.execution;

import java.time.Duration;

/** A subscription that was parsed, validated and planned once, and is executed for each of its events. */
public interface PreparedSubscription {
    /**
     * Opens the stream of its events, once. Blocking.
     *
     * @param timeLeft how long this may take
     */
    Opening open(Duration timeLeft);

    /**
     * The stream, or the response that says why there is none; the other one is null.
     *
     * @param stream closed by the caller
     */
    record Opening(EventStream stream, GraphQLResponse refusal) {}

    /**
     * Executes the selection of the subscription on one event, within the limits of a request. Blocking; the caller closes the
     * response.
     *
     * @param timeLeft how long this may take
     */
    GraphQLResponse execute(SubscriptionEvent event, Duration timeLeft);
}
