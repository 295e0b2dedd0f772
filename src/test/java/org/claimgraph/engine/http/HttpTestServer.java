package org.claimgraph.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.claimgraph.engine.execution.MemoryBudget;

/** GraphQL over HTTP on a plain Vert.x server, without Quarkus, with a fake engine and a client. */
final class HttpTestServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(GraphQLHttp.class.getName());

    final FakeEngine engine = new FakeEngine();
    /** What was logged about failed requests, which would look like failed tests. */
    final List<LogRecord> log = new CopyOnWriteArrayList<>();

    final MemoryBudget budget;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final RequestLanes lanes;
    private final HttpServer server;

    private final Handler capture = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    HttpTestServer(Map<String, String> changed) {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(capture);
        HttpSettings settings = settings(changed);
        lanes = RequestLanes.of(settings);
        var transfers = new ActiveTransfers(settings.transferGrace(), System::nanoTime);
        budget = new MemoryBudget(settings.memoryBytes(256 << 20), transfers::reclaim);
        engine.budget = budget;
        var sender = new ResponseSender(transfers, settings.readTimeout());
        var documents = new PersistedDocuments(Map.of(), true, 1_000);
        var http = new GraphQLHttp(engine, documents, settings.statusCodes(), settings.batchLimit(), System::nanoTime);
        GraphQLRoute.RequestScope none = (context, work) -> work.get();
        var bodies = RequestBodyReader.of(settings, budget, transfers);
        var route = new GraphQLRoute(http, bodies, lanes, sender, settings, none, System::nanoTime);
        Router router = Router.router(vertx);
        router.route().handler(new ConnectionGuard(settings.readTimeout()));
        var services = new SocketServices(
                engine,
                documents,
                lanes,
                SocketServices.eventLane(settings),
                new SocketScope() {
                    @Override
                    public <T> T call(RoutingContext context, RequestCredentials credentials, Supplier<T> work) {
                        return work.get();
                    }
                },
                settings,
                System::nanoTime);
        var sockets = new WebSocketHandshake(services, transfers, new AllowedOrigins(List.of("http://app.example")));
        io.vertx.core.Handler<RoutingContext> either =
                context -> (WebSocketHandshake.isAsked(context) ? sockets : route).handle(context);
        router.route("/graphql").handler(either);
        router.route("/graphql/").handler(either);
        router.route("/graphql/schema.graphql").handler(new SchemaRoute(() -> "type Query {\n  a: Int\n}\n", sender));
        router.route("/*").handler(next -> next.response().setStatusCode(299).end("another route"));
        // Small socket buffers, so that little is needed to fill them.
        var options = new HttpServerOptions()
                .setSendBufferSize(16 * 1024)
                .setReceiveBufferSize(16 * 1024)
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(1);
        WebSocketOptions.apply(options, settings);
        IdleTimeout.apply(options, settings);
        server = await(vertx.createHttpServer(options).requestHandler(router).listen(0, "localhost"));
    }

    int port() {
        return server.actualPort();
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

    /** Sends bytes as they are and returns everything that comes back until the server closes or is silent. */
    String raw(String text) throws IOException {
        try (Socket socket = new Socket("localhost", server.actualPort())) {
            socket.setSoTimeout(1_500);
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return readAll(socket);
        }
    }

    /** Sends bytes as they are and closes the connection without waiting. */
    void rawAndClose(String text) throws IOException {
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
            // What came until now is the response.
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
        LOG.removeHandler(capture);
        LOG.setUseParentHandlers(true);
        await(server.close());
        lanes.close();
        client.close();
        await(vertx.close());
    }
}
