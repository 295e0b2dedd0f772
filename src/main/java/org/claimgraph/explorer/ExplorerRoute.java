package org.claimgraph.explorer;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.claimgraph.engine.http.ResponsePart;
import org.claimgraph.engine.http.ResponseSender;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves the explorer: its page at {@code /} and below {@code /explore}, and what the page loads below {@code /web}. */
@ApplicationScoped
class ExplorerRoute {
    private static final String WEB = "/web/";

    // Before GraphiQL's route of "/" and Quarkus's static files.
    private static final int ORDER = -2;

    private final ResponseSender sender;
    private final WebAssets assets;
    private final boolean enabled;

    /** @param enabled whether the pages are served; they can request no more than any other client */
    ExplorerRoute(
            ResponseSender sender,
            WebAssets assets,
            @ConfigProperty(name = "claimgraph.explorer.enabled", defaultValue = "true") boolean enabled) {
        this.sender = sender;
        this.assets = assets;
        this.enabled = enabled;
    }

    void open(@Observes Router router) {
        if (enabled) {
            get(router, "/").handler(this::sendPage);
            get(router, "/explore").handler(this::sendPage);
            get(router, "/explore/*").handler(this::sendPage);
            get(router, WEB + "*").handler(this::sendAsset);
        }
    }

    private static Route get(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).order(ORDER);
    }

    private void sendPage(RoutingContext context) {
        context.vertx()
                .executeBlocking(() -> assets.own("index.html"), false)
                .onFailure(context::fail)
                .onSuccess(html -> sendPage(context, new String(html.orElseThrow(), StandardCharsets.UTF_8)));
    }

    private void sendPage(RoutingContext context, String html) {
        ExplorerPage page = ExplorerPage.at(context.request().path(), html);
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", page.policy())
                .putHeader("Referrer-Policy", "no-referrer");
        send(context, response, new ResponsePart(page.html().getBytes(StandardCharsets.UTF_8)));
    }

    private void sendAsset(RoutingContext context) {
        String name = context.request().path().substring(WEB.length());
        context.vertx()
                .executeBlocking(() -> assets.named(name), false)
                .onFailure(context::fail)
                .onSuccess(asset -> sendAsset(context, asset));
    }

    private void sendAsset(RoutingContext context, Optional<WebAsset> found) {
        if (found.isEmpty()) {
            context.fail(404);
            return;
        }
        WebAsset asset = found.get();
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
                .putHeader(HttpHeaders.ETAG, asset.tag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (asset.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else if (acceptsGzip(request)) {
            send(context, response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip"), asset.compressed());
        } else {
            send(context, response, asset.content());
        }
    }

    private static boolean acceptsGzip(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0+)?\\s*(,|$)).*");
    }

    private void send(RoutingContext context, HttpServerResponse response, ResponsePart body) {
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            sender.send(context, List.of(body), () -> {});
        }
    }
}
