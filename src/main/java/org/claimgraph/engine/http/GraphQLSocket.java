package org.claimgraph.engine.http;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.engine.http.HttpError.Reason;

/** One WebSocket in the protocol graphql-transport-ws. Runs on its event loop. */
final class GraphQLSocket {
    /** What a close frame takes. */
    private static final int MAX_REASON_BYTES = 123;

    /** How long a close frame may take to the client before the connection is cut. */
    private static final long CLOSING_MILLIS = 1000;

    private final ServerWebSocket socket;
    private final RoutingContext context;
    private final SocketServices services;
    private final SocketWriter writer;
    private final Map<String, SocketOperation> operations = new HashMap<>();
    private RequestCredentials credentials;
    private boolean isInitialised;
    private boolean isAcknowledged;
    private final long initTimer;
    private final long pingTimer;

    GraphQLSocket(ServerWebSocket socket, RoutingContext context, SocketServices services, ActiveTransfers transfers) {
        this.socket = socket;
        this.context = context;
        this.services = services;
        Vertx vertx = context.vertx();
        HttpSettings.WebSockets settings = services.settings().webSockets();
        writer = new SocketWriter(
                socket,
                context.request(),
                vertx,
                transfers,
                Math.max(1, services.settings().readTimeout().toMillis()));
        initTimer = vertx.setTimer(
                Math.max(1, settings.initTimeout().toMillis()),
                _ -> close(SocketClose.INIT_TIMEOUT, "Connection initialisation timeout"));
        pingTimer = vertx.setPeriodic(
                Math.max(1, settings.pingInterval().toMillis()), _ -> socket.writePing(Buffer.buffer()));
    }

    void open() {
        socket.textMessageHandler(this::received);
        socket.binaryMessageHandler(_ -> close(SocketClose.BAD_MESSAGE, "Messages are text"));
        socket.exceptionHandler(this::failed);
    }

    /**
     * A message that is too large, or a frame that breaks the protocol of WebSockets: nothing more can be read, not even an answer
     * to the close, but what is under way is dropped, so that the client gets the close frame.
     */
    private void failed(Throwable failure) {
        if (socket.isClosed()) {
            writer.cutOff();
            return;
        }
        boolean isFrame = failure instanceof CorruptedWebSocketFrameException;
        WebSocketCloseStatus status =
                isFrame ? ((CorruptedWebSocketFrameException) failure).closeStatus() : WebSocketCloseStatus.EMPTY;
        if (isFrame && !status.equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
            socket.close((short) status.code(), status.reasonText());
        } else if (isFrame || failure instanceof IllegalStateException) {
            close(
                    SocketClose.BAD_MESSAGE,
                    "A message has at most %d bytes"
                            .formatted(services.settings()
                                    .webSockets()
                                    .messageLimit()
                                    .asLongValue()));
        } else {
            writer.cutOff();
            return;
        }
        context.vertx().setTimer(CLOSING_MILLIS, _ -> writer.cutOff());
    }

    /** Called once, when the connection is closed. */
    void closed() {
        context.vertx().cancelTimer(initTimer);
        context.vertx().cancelTimer(pingTimer);
        writer.closed();
        List.copyOf(operations.values()).forEach(SocketOperation::cancel);
        operations.clear();
    }

    private void received(String text) {
        if (socket.isClosed()) {
            return;
        }
        try {
            SocketMessage message = SocketMessage.parse(text);
            switch (message.type()) {
                case CONNECTION_INIT -> initialise(message);
                case PING -> writer.send("{\"type\":\"pong\"}");
                case PONG -> {}
                case SUBSCRIBE -> subscribe(message, text.length());
                case COMPLETE -> complete(message.id());
            }
        } catch (HttpError error) {
            close(SocketClose.BAD_MESSAGE, error.getMessage());
        }
    }

    private void initialise(SocketMessage message) {
        if (isInitialised) {
            close(SocketClose.INIT_TWICE, "Too many initialisation requests");
            return;
        }
        isInitialised = true;
        context.vertx().cancelTimer(initTimer);
        String key = message.authorization();
        credentials =
                new RequestCredentials(key == null ? context.request().getHeader(HttpHeaders.AUTHORIZATION) : key);
        services.lanes()
                .small()
                .run(this::identify, this::acknowledge, () -> acknowledge(HttpError.busy("The service is too busy")));
    }

    /** Returns the refusal of the sender; null if it is welcome. */
    private HttpError identify() {
        try {
            return services.scope().call(context, credentials, () -> null);
        } catch (HttpError refusal) {
            return refusal;
        } catch (RuntimeException failure) {
            OutOfMemoryExit.exitIfCausedBy(failure);
            return new HttpError(Reason.FAILED, "The service failed to answer: try again later.");
        }
    }

    private void acknowledge(HttpError refusal) {
        if (refusal != null) {
            close(SocketClose.FORBIDDEN, refusal.getMessage());
        } else if (!socket.isClosed()) {
            isAcknowledged = true;
            writer.send("{\"type\":\"connection_ack\"}");
        }
    }

    private void subscribe(SocketMessage message, int length) {
        String id = message.id();
        if (!isAcknowledged) {
            close(SocketClose.NOT_ACKNOWLEDGED, "Unauthorized");
            return;
        }
        RequestParameters request = message.request();
        if (operations.containsKey(id)) {
            close(SocketClose.DUPLICATE_ID, "Subscriber for " + id + " already exists");
        } else if (operations.size() >= services.settings().webSockets().operations()) {
            String problem = "The connection has %d operations already: complete one first, or open another connection."
                    .formatted(operations.size());
            String errors = new String(StrictJson.error("UNAVAILABLE", problem), StandardCharsets.UTF_8);
            writer.send(SocketMessage.prefix(id, "error")
                    + errors.substring("{\"errors\":".length(), errors.length() - 1) + "}");
        } else {
            SocketOperation operation = new SocketOperation(
                    id, context, credentials.renewed(), services, writer, () -> operations.remove(id));
            operations.put(id, operation);
            operation.start(request, length);
        }
    }

    private void complete(String id) {
        SocketOperation operation = operations.remove(id);
        if (operation != null) {
            operation.cancel();
        }
    }

    private void close(SocketClose why, String reason) {
        if (!socket.isClosed()) {
            socket.close(why.code, cut(reason));
        }
    }

    private static String cut(String reason) {
        String cut = reason;
        while (cut.getBytes(StandardCharsets.UTF_8).length > MAX_REASON_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
