package org.claimgraph.engine.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Limits what clients send by WebSocket. Nothing is compressed: a small frame must not become a large message. */
@ApplicationScoped
class WebSocketOptions implements HttpServerOptionsCustomizer {
    private final HttpSettings settings;

    WebSocketOptions(HttpSettings settings) {
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

    static void apply(HttpServerOptions options, HttpSettings settings) {
        int limit = Math.toIntExact(settings.webSockets().messageLimit().asLongValue());
        options.setWebSocketSubProtocols(List.of(WebSocketHandshake.PROTOCOL))
                .setMaxWebSocketFrameSize(limit)
                .setMaxWebSocketMessageSize(limit)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
    }
}
