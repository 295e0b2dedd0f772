package org.claimgraph.engine.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Keeps idle connections open for longer than anything may take that ends with a response or a message. Else they would be
 * closed without one, for example before the 504 of a request with a long deadline.
 */
@ApplicationScoped
class IdleTimeout implements HttpServerOptionsCustomizer {
    private static final Duration MARGIN = Duration.ofSeconds(1);
    private final HttpSettings settings;

    IdleTimeout(HttpSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        apply(options, settings);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        apply(options, settings);
    }

    /** Raises the idle timeout of the options if it is too short; 0 is none. */
    static void apply(HttpServerOptions options, HttpSettings settings) {
        long idle = options.getIdleTimeoutUnit().toMillis(options.getIdleTimeout());
        long least = longestWait(settings).plus(MARGIN).toMillis();
        if (idle > 0 && idle < least) {
            options.setIdleTimeout(Math.toIntExact(least)).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        }
    }

    private static Duration longestWait(HttpSettings settings) {
        return Stream.of(
                        settings.deadline().plus(RequestRun.GRACE),
                        settings.bodyTimeout(),
                        settings.readTimeout(),
                        settings.webSockets().initTimeout(),
                        settings.webSockets().pingInterval())
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
