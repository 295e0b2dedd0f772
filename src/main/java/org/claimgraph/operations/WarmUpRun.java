package org.claimgraph.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A run of the service that sends every example query to itself once and then exits, with code 1 if an example fails.
 * The build uses it to create the seed database and the AOT cache of the JVM.
 */
@ApplicationScoped
class WarmUpRun {
    private static final Logger LOG = Logger.getLogger(WarmUpRun.class);
    private static final String HOST = "127.0.0.1";
    private final Vertx vertx;
    private final boolean enabled;

    WarmUpRun(Vertx vertx, @ConfigProperty(name = "claimgraph.warm-up-run", defaultValue = "false") boolean enabled) {
        this.vertx = vertx;
        this.enabled = enabled;
    }

    void onListening(@ObservesAsync HttpServerStart server) {
        if (enabled) {
            Thread.ofPlatform().name("warm-up").start(() -> Quarkus.asyncExit(run()));
        }
    }

    private int run() {
        // The port that was assigned, where the settings ask for any free one.
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        HttpClient client = vertx.createHttpClient();
        try {
            JsonArray examples = new JsonArray(send(client, port, HttpMethod.GET, "/graphiql/examples.json", null));
            for (int i = 0; i < examples.size(); i++) {
                if (examples.getJsonObject(i).getBoolean("isQuery")) {
                    sendExample(client, port, examples.getJsonObject(i));
                }
            }
            return 0;
        } catch (RuntimeException failure) {
            LOG.error("The warm-up run failed", failure);
            return 1;
        }
    }

    private static void sendExample(HttpClient client, int port, JsonObject example) {
        JsonObject request = new JsonObject().put("query", example.getString("query"));
        JsonObject response = new JsonObject(send(client, port, HttpMethod.POST, "/graphql", request.toBuffer()));
        if (response.containsKey("errors")) {
            throw new IllegalStateException("%s: %s".formatted(example.getString("title"), response));
        }
    }

    private static Buffer send(HttpClient client, int port, HttpMethod method, String path, Buffer body) {
        return client.request(method, port, HOST, path)
                .compose(request -> sent(request, body))
                .compose(HttpClientResponse::body)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static Future<HttpClientResponse> sent(HttpClientRequest request, Buffer body) {
        return body == null
                ? request.send()
                : request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .send(body);
    }
}
