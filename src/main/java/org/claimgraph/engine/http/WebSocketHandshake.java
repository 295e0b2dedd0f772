package org.claimgraph.engine.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Accepts WebSockets at the GraphQL address: from allowed origins, of the protocol graphql-transport-ws, and a limited number. */
final class WebSocketHandshake implements Handler<RoutingContext> {
    static final String PROTOCOL = "graphql-transport-ws";
    /** Where {@link ConnectionGuard} keeps the header that it hides from everybody else. */
    static final String UPGRADE = WebSocketHandshake.class.getName();

    private final SocketServices services;
    private final ActiveTransfers transfers;
    private final AllowedOrigins origins;
    private final AtomicInteger open = new AtomicInteger();

    WebSocketHandshake(SocketServices services, ActiveTransfers transfers, AllowedOrigins origins) {
        this.services = services;
        this.transfers = transfers;
        this.origins = origins;
    }

    /** Whether the request asks for a WebSocket. */
    static boolean isAsked(RoutingContext context) {
        return context.get(UPGRADE) != null;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.headers().set(HttpHeaders.UPGRADE, context.<String>get(UPGRADE));
        if (!request.method().equals(HttpMethod.GET)) {
            refuse(context, 405, "BAD_INPUT", "A WebSocket is opened by GET.");
        } else if (!origins.allow(request)) {
            refuse(
                    context,
                    403,
                    "FORBIDDEN",
                    "The origin of the page may not open WebSockets here: allow it by QUARKUS_HTTP_CORS_ORIGINS.");
        } else if (!offersProtocol(request)) {
            refuse(
                    context,
                    400,
                    "BAD_INPUT",
                    "Send the header Sec-WebSocket-Protocol: %s; older protocols are not supported."
                            .formatted(PROTOCOL));
        } else if (open.incrementAndGet() > services.settings().webSockets().connections()) {
            open.decrementAndGet();
            refuse(context, 503, "UNAVAILABLE", "Too many WebSockets are open: try again later.");
        } else {
            accept(context);
        }
    }

    private void accept(RoutingContext context) {
        context.request()
                .toWebSocket()
                .onSuccess(socket -> begin(context, socket))
                .onFailure(failure -> {
                    open.decrementAndGet();
                    if (!context.response().ended() && !context.response().closed()) {
                        refuse(context, 400, "BAD_INPUT", "The WebSocket handshake is not valid.");
                    }
                });
    }

    private void begin(RoutingContext context, ServerWebSocket socket) {
        if (!PROTOCOL.equals(socket.subProtocol())) {
            socket.closeHandler(_ -> open.decrementAndGet());
            socket.close(SocketClose.WRONG_PROTOCOL.code, "Subprotocol not acceptable");
            return;
        }
        GraphQLSocket connection = new GraphQLSocket(socket, context, services, transfers);
        socket.closeHandler(_ -> {
            open.decrementAndGet();
            connection.closed();
        });
        connection.open();
    }

    private static boolean offersProtocol(HttpServerRequest request) {
        return request.headers().getAll("Sec-WebSocket-Protocol").stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .anyMatch(protocol -> protocol.strip().equals(PROTOCOL));
    }

    private static void refuse(RoutingContext context, int status, String code, String message) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ResponseMediaType.JSON.header)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(StrictJson.error(code, message)))
                .onComplete(_ -> context.request().connection().close());
    }
}
