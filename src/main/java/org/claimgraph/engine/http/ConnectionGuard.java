package org.claimgraph.engine.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.claimgraph.engine.http.HttpError.Reason;

/**
 * The first handler of every request, whatever its address. It rejects upgrades other than to WebSocket at the
 * GraphQL address, and delays a pipelined
 * request until the client has read the previous responses.
 */
final class ConnectionGuard implements Handler<RoutingContext> {
    private final long readTimeout;

    /** @param readTimeout how long a client may read nothing of the previous responses */
    ConnectionGuard(Duration readTimeout) {
        this.readTimeout = Math.max(1, readTimeout.toMillis());
    }

    @Override
    public void handle(RoutingContext context) {
        if (isUpgrade(context.request())) {
            if (isWebSocketOfGraphQL(context.request())) {
                hideUpgrade(context);
                context.next();
            } else {
                refuseUpgrade(context);
            }
        } else if (context.response().writeQueueFull()) {
            waitForClient(context);
        } else {
            context.next();
        }
    }

    /** Only {@code h2c} is ignored, as RFC 9113 asks: Java's own client offers it with every first request. */
    private static boolean isUpgrade(HttpServerRequest request) {
        for (String header : request.headers().getAll(HttpHeaders.UPGRADE)) {
            for (String protocol : header.split(",")) {
                if (!protocol.isBlank() && !protocol.strip().equalsIgnoreCase("h2c")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isWebSocketOfGraphQL(HttpServerRequest request) {
        return request.path() != null
                && (request.path().equals(GraphQLRoutes.PATH) || request.path().equals(GraphQLRoutes.PATH + "/"))
                && request.headers().getAll(HttpHeaders.UPGRADE).size() == 1
                && request.getHeader(HttpHeaders.UPGRADE).strip().equalsIgnoreCase("websocket");
    }

    /** Only {@link WebSocketHandshake} gets the header back: SmallRye's own WebSockets have none of the limits. */
    private static void hideUpgrade(RoutingContext context) {
        context.put(WebSocketHandshake.UPGRADE, context.request().getHeader(HttpHeaders.UPGRADE));
        context.request().headers().remove(HttpHeaders.UPGRADE);
    }

    private static void refuseUpgrade(RoutingContext context) {
        HttpError error = new HttpError(
                Reason.NO_UPGRADE, "Connections are upgraded to WebSocket at /graphql only, and to no other protocol.");
        byte[] json = StrictJson.error(error.reason().code, error.getMessage());
        context.response()
                .setStatusCode(error.reason().status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ResponseMediaType.JSON.header)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(json))
                .onComplete(sent -> context.request().connection().close());
    }

    private void waitForClient(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        request.pause();
        ReadAhead.begin(context);
        long timer = context.vertx().setTimer(readTimeout, fired -> ConnectionControl.abort(request, () -> {}));
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
        response.drainHandler(drained -> {
            context.vertx().cancelTimer(timer);
            response.drainHandler(null);
            ReadAhead.end(context);
            context.next();
        });
    }
}
