package org.claimgraph.engine.http;

import java.util.List;
import java.util.function.Function;

/** The reply to a request that was read and prepared, but not executed yet. */
interface PendingReply {
    long MAX_WEIGHT = Long.MAX_VALUE / 2;

    /** The {@link org.claimgraph.engine.execution.PreparedRequest#weight} of all its operations together. */
    long weight();

    /**
     * Executes the request, once. Called on a thread that may wait for a database.
     *
     * @throws HttpError if the request is answered without executing it
     */
    HttpReply complete();

    /** @param execution makes the reply of the executed operations */
    static PendingReply of(List<PreparedOperation> operations, Function<List<PreparedOperation>, HttpReply> execution) {
        long weight = weight(operations);
        return new PendingReply() {
            @Override
            public long weight() {
                return weight;
            }

            @Override
            public HttpReply complete() {
                return execution.apply(operations);
            }
        };
    }

    private static long weight(List<PreparedOperation> operations) {
        long weight = 0;
        for (PreparedOperation operation : operations) {
            weight = Math.min(MAX_WEIGHT, weight + Math.min(MAX_WEIGHT, operation.weight()));
        }
        return weight;
    }
}
