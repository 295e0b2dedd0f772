package org.claimgraph.bench.handwritten;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The upper bound without GraphQL: a bare route over the same pool, with SQL and JSON written by hand. */
public final class HandwrittenServer extends AbstractVerticle {
    private final AgroalDataSource source;
    private final HandwrittenQueries answers;
    private final int port;

    private HandwrittenServer(AgroalDataSource source, HandwrittenQueries answers, int port) {
        this.source = source;
        this.answers = answers;
        this.port = port;
    }

    /** Arguments: the JDBC URL and the port. */
    public static void main(String[] arguments) throws SQLException {
        String url = arguments[0];
        AgroalDataSource source = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(20)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url))));
        HandwrittenQueries answers = new HandwrittenQueries(url.startsWith("jdbc:h2:"));
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        Vertx.vertx()
                .deployVerticle(
                        () -> new HandwrittenServer(source, answers, Integer.parseInt(arguments[1])),
                        new DeploymentOptions().setInstances(loops));
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> answer(request, body)))
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void answer(HttpServerRequest request, Buffer body) {
        vertx.executeBlocking(() -> answer(new JsonObject(body)), false)
                .onSuccess(json -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(Buffer.buffer(json)))
                .onFailure(failure -> {
                    System.err.println("The hand-written server has failed: " + failure);
                    request.response().setStatusCode(500).end();
                });
    }

    private byte[] answer(JsonObject request) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return answers.answer(connection, request);
        }
    }
}
