package org.claimgraph;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A client of the protocol graphql-transport-ws. */
public final class TestSocket implements AutoCloseable {
    private static final int SECONDS = 20;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    private TestSocket() {}

    /** Opens a WebSocket; fails with the exception of the client if it is refused. */
    public static TestSocket open(URI service, Map<String, String> headers) throws Exception {
        TestSocket opened = new TestSocket();
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        headers.forEach(builder::header);
        URI address = URI.create("ws://localhost:" + service.getPort() + "/graphql");
        try {
            opened.socket = builder.buildAsync(address, opened.new Receiver()).get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refusal) {
            throw refusal.getCause() instanceof Exception cause ? cause : refusal;
        }
        return opened;
    }

    /** Opens a WebSocket that is initialised and acknowledged. */
    public static TestSocket initialised(URI service) throws Exception {
        TestSocket opened = open(service, Map.of());
        opened.send("{\"type\":\"connection_init\"}");
        if (!opened.next().path("type").asText().equals("connection_ack")) {
            throw new AssertionError("not acknowledged");
        }
        return opened;
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    messages.add(TestClient.JSON.readTree(text.toString()));
                } catch (IOException failure) {
                    closed.completeExceptionally(failure);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }

    public TestSocket send(String text) throws Exception {
        socket.sendText(text, true).get(SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** Sends one message in several frames. */
    public void sendInParts(String... parts) throws Exception {
        for (int position = 0; position < parts.length; position++) {
            socket.sendText(parts[position], position == parts.length - 1).get(SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Begins an operation. */
    public TestSocket subscribe(String id, String query, Map<String, ?> variables) throws Exception {
        return send(TestClient.JSON.writeValueAsString(
                Map.of("id", id, "type", "subscribe", "payload", Map.of("query", query, "variables", variables))));
    }

    /** The next message; fails if there is none in time. */
    public JsonNode next() throws InterruptedException {
        JsonNode message = messages.poll(SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("no message" + (closed.isDone() ? ", closed " + closed : ""));
        }
        return message;
    }

    /** Waits until a ping is answered, so that what was sent before has been handled. */
    public void roundTrip() throws Exception {
        send("{\"type\":\"ping\"}");
        JsonNode message = next();
        if (!message.path("type").asText().equals("pong")) {
            throw new AssertionError("expected a pong: " + message);
        }
    }

    /** The code with which the service closes the connection. */
    public int closeCode() throws ExecutionException, InterruptedException, TimeoutException {
        return closed.get(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
