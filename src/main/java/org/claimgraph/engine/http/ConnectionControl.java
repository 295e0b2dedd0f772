package org.claimgraph.engine.http;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/** Operations on a connection that Vert.x's public API does not offer. */
final class ConnectionControl {
    private ConnectionControl() {}

    /**
     * Closes the connection of a client that does not read. {@link io.vertx.core.http.HttpConnection#close} would first
     * wait until everything was sent.
     *
     * @param closed runs when nothing of the connection is in memory any more
     */
    static void abort(HttpServerRequest request, Runnable closed) {
        if (request.connection() instanceof ConnectionBase connection) {
            Channel channel = connection.channel();
            channel.closeFuture().addListener(done -> closed.run());
            // Past the pipeline, where Vert.x would wait.
            channel.eventLoop().execute(() -> channel.unsafe().close(channel.voidPromise()));
        } else {
            request.connection().close().onComplete(done -> closed.run());
        }
    }
}
