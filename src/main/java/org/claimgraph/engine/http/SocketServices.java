package org.claimgraph.engine.http;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.claimgraph.engine.execution.GraphQLEngine;

/**
 * What the operations of all WebSockets share.
 *
 * @param events where the events of subscriptions are executed, apart from the lanes of requests
 */
record SocketServices(
        GraphQLEngine engine,
        PersistedDocuments documents,
        RequestLanes lanes,
        WorkerDispatch events,
        SocketScope scope,
        HttpSettings settings,
        LongSupplier nanoTime) {
    /** How many subscriptions may wait until their events are executed: more than there can be. */
    private static final int MAX_WAITING = 1_000_000;

    static WorkerDispatch eventLane(HttpSettings settings) {
        return new WorkerDispatch(
                settings.threads(),
                new WorkerDispatch.Limits(settings.maxLargeRunning(), MAX_WAITING, Duration.ofHours(1)));
    }
}
