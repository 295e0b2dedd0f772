package org.claimgraph.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The front on a bare server, without Quarkus, with a fake engine behind and a client before it. */
final class Wire implements AutoCloseable {
    final FakeEngine engine = new FakeEngine();

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WorkerDispatch dispatch;
    private final HttpServer server;

    Wire(Map<String, String> changed) {
        HttpSettings settings = settings(changed);
        dispatch = new WorkerDispatch(settings.threads(), settings.inFlight());
        var documents = new PersistedDocuments(Map.of(), true, 1_000);
        var front = new GraphQLHttp(engine, documents, settings.statusCodes(), settings.batchLimit(), System::nanoTime);
        GraphQLRoute.Surroundings none = (context, work) -> work.get();
        var route = new GraphQLRoute(front, dispatch, settings, none, System::nanoTime);
        Router router = Router.router(vertx);
        router.route("/graphql").handler(route::refuseWebSocket);
        router.route("/graphql").handler(route);
        router.route("/graphql/").handler(route);
        router.route("/graphql/schema.graphql").handler(new SchemaRoute(() -> "type Query {\n  a: Int\n}\n"));
        router.route("/graphql*")
                .handler(next -> next.response().setStatusCode(299).end("behind the front"));
        server = await(vertx.createHttpServer().requestHandler(router).listen(0, "localhost"));
    }

    static HttpSettings settings(Map<String, String> changed) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(HttpSettings.class)
                .withDefaultValues(changed)
                .build()
                .getConfigMapping(HttpSettings.class);
    }

    HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + address));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    HttpResponse<String> get(String address, String... headers) {
        HttpRequest.Builder request = request(address).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String json, String accept) {
        return send(posting(json, accept));
    }

    HttpRequest.Builder posting(String json, String accept) {
        return request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(json));
    }

    HttpClient client() {
        return client;
    }

    /** Sends bytes as they are and returns all that comes back until the server closes or falls silent. */
    String raw(String text) throws IOException {
        try (Socket socket = new Socket("localhost", server.actualPort())) {
            socket.setSoTimeout(1_500);
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return readAll(socket);
        }
    }

    /** Sends bytes as they are and goes away without waiting. */
    void rawAndAway(String text) throws IOException {
        try (Socket socket = new Socket("localhost", server.actualPort())) {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.getOutputStream().flush();
        }
    }

    private static String readAll(Socket socket) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (java.net.SocketTimeoutException silent) {
            // Whatever came until now is the answer.
        }
        return bytes.toString(UTF_8);
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        engine.release.countDown();
        await(server.close());
        dispatch.close();
        client.close();
        await(vertx.close());
    }
}
