package org.claimgraph.engine.http;

import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/** Surrounds the work of an operation of a WebSocket, on the thread that it runs on. */
interface SocketScope {
    /** @throws HttpError if the sender is refused */
    <T> T call(RoutingContext context, RequestCredentials credentials, Supplier<T> work);
}
