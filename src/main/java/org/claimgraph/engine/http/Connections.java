package org.claimgraph.engine.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

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
}
