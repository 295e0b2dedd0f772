package org.claimgraph.explorer;

import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A start that asks every example once and ends: the build makes the prepared database and the JVM's start-up cache by
 * it. An example that fails makes the exit code 1.
 */
@ApplicationScoped
class Rehearsal {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class);
    private final Vertx vertx;
    private final boolean rehearsing;

    Rehearsal(Vertx vertx, @ConfigProperty(name = "claimgraph.rehearsal", defaultValue = "false") boolean rehearsing) {
        this.vertx = vertx;
        this.rehearsing = rehearsing;
    }

    void listening(@ObservesAsync HttpServerStart server) {
        if (rehearsing) {
            Thread.ofPlatform().name("rehearsal").start(() -> Quarkus.asyncExit(rehearse()));
        }
    }

    private int rehearse() {
        // The one that listens, where a free one was asked for.
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        HttpClient client = vertx.createHttpClient();
        try {
            for (Examples.Example example : Examples.all()) {
                ask(client, port, example);
            }
            return 0;
        } catch (RuntimeException failure) {
            LOG.error("The examples are not answered", failure);
            return 1;
        }
    }

    private static void ask(HttpClient client, int port, Examples.Example example) {
        JsonObject question = new JsonObject().put("query", example.query());
        JsonObject answer = client.request(HttpMethod.POST, port, "127.0.0.1", "/graphql")
                .compose(request -> request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .send(question.toBuffer()))
                .compose(HttpClientResponse::body)
                .map(Buffer::toJsonObject)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        if (answer.containsKey("errors")) {
            throw new IllegalStateException("%s: %s".formatted(example.file(), answer));
        }
    }
}
