package org.claimgraph.engine.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.engine.execution.GraphQLResponse;

/**
 * Writes messages to one WebSocket. A client that reads nothing for a while is cut off, and is not read from meanwhile. Runs on the
 * event loop of the socket, except for what {@code Transfer} says.
 */
final class SocketWriter implements ActiveTransfers.Transfer {
    private static final int CHUNK = 32 * 1024;
    private static final int QUEUE = 64 * 1024;

    private final ServerWebSocket socket;
    private final HttpServerRequest request;
    private final Vertx vertx;
    private final ActiveTransfers transfers;
    private final long readTimeout;
    private final List<Runnable> waiting = new ArrayList<>();
    private volatile long unsent;
    private long timer = -1;

    SocketWriter(
            ServerWebSocket socket,
            HttpServerRequest request,
            Vertx vertx,
            ActiveTransfers transfers,
            long readTimeout) {
        this.socket = socket;
        this.request = request;
        this.vertx = vertx;
        this.transfers = transfers;
        this.readTimeout = readTimeout;
        socket.setWriteQueueMaxSize(QUEUE);
        socket.drainHandler(_ -> drained());
    }

    /** Sends a short message. */
    void send(String message) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(message);
            waitIfFull();
        }
    }

    /** Sends a message in parts, and closes the response when it is sent or will not be. */
    void send(String prefix, GraphQLResponse response, int from, int to, String suffix) {
        if (socket.isClosed()) {
            response.close();
            return;
        }
        long length = to - from;
        unsent += length;
        socket.writeFrame(WebSocketFrame.textFrame(prefix, false));
        for (int at = from; at < to; at += CHUNK) {
            Buffer chunk = BufferImpl.buffer(Unpooled.wrappedBuffer(response.json(), at, Math.min(CHUNK, to - at)));
            socket.writeFrame(WebSocketFrame.continuationFrame(chunk, false));
        }
        Future<Void> sent = socket.writeFrame(
                WebSocketFrame.continuationFrame(Buffer.buffer(suffix.getBytes(StandardCharsets.UTF_8)), true));
        sent.onComplete(_ -> {
            unsent -= length;
            response.close();
        });
        waitIfFull();
    }

    /** Runs an action when the socket takes more, at once if it does now. */
    void whenWritable(Runnable action) {
        if (timer < 0) {
            action.run();
        } else {
            waiting.add(action);
        }
    }

    private void waitIfFull() {
        if (timer < 0 && socket.writeQueueFull()) {
            timer = vertx.setTimer(readTimeout, _ -> cutOff());
            socket.pause();
            transfers.add(this);
        }
    }

    private void drained() {
        if (timer >= 0) {
            stopWaiting();
            socket.resume();
            List<Runnable> actions = List.copyOf(waiting);
            waiting.clear();
            actions.forEach(this::whenWritable);
        }
    }

    private void stopWaiting() {
        vertx.cancelTimer(timer);
        timer = -1;
        transfers.remove(this);
    }

    /** Called when the socket is closed. */
    void closed() {
        waiting.clear();
        if (timer >= 0) {
            stopWaiting();
        }
    }

    @Override
    public long bytes() {
        return unsent;
    }

    @Override
    public void cutOff() {
        ConnectionControl.abort(request, () -> {});
    }
}
