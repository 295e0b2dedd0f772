package org.claimgraph.engine.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** What Vert.x's public API cannot do with a connection. */
final class Connections {
    private Connections() {}

    /**
     * Closes the connection of a client that does not read. {@link io.vertx.core.http.HttpConnection#close} would first
     * wait until everything was sent.
     */
    static void abort(HttpServerRequest request) {
        if (request.connection() instanceof ConnectionBase connection) {
            connection.channel().close();
        } else {
            request.connection().close();
        }
    }

    /** Reads no further requests from the connection before the response to this one has ended. */
    static void pauseUntilResponse(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection) {
            connection.doPause();
            context.addEndHandler(ended -> connection.doResume());
        }
    }
}
