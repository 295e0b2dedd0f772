package org.claimgraph.explorer;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** GraphiQL at {@code /graphiql}, without a word to other servers. Its scripts and styles are served as static files. */
@ApplicationScoped
class GraphiqlRoute {
    private static final String PAGE = "META-INF/resources/graphiql/index.html";

    // GraphiQL's editor sets styles and its fonts are part of its style sheet; all else comes from here.
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:;"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    // Before the static files.
    private static final int ORDER = -1;

    private final boolean enabled;

    /** @param enabled whether the page is served, which is harmless: it asks what everybody may ask */
    GraphiqlRoute(@ConfigProperty(name = "claimgraph.graphiql.enabled", defaultValue = "true") boolean enabled) {
        this.enabled = enabled;
    }

    void open(@Observes Router router) throws IOException {
        if (!enabled) {
            router.route("/graphiql*").order(ORDER).handler(context -> context.fail(404));
            router.route("/graphql-ui*").order(ORDER).handler(context -> context.fail(404));
            return;
        }
        String html = read(PAGE);
        String examples = json(Examples.all()).encode();
        get(router, "/graphiql/examples.json", context -> send(context, "application/json; charset=utf-8", examples));
        get(router, "/graphiql", context -> {
            if (context.request().path().endsWith("/")) {
                redirect(context);
            } else {
                send(context, "text/html; charset=utf-8", html);
            }
        });
        get(router, "/graphiql/index.html", GraphiqlRoute::redirect);
        get(router, "/", GraphiqlRoute::redirect);
        // The artefact that brings the scripts brings a page of its own, too.
        get(router, "/graphql-ui", GraphiqlRoute::redirect);
        get(router, "/graphql-ui/index.html", GraphiqlRoute::redirect);
    }

    private static void get(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .handler(handler);
    }

    private static void redirect(RoutingContext context) {
        boolean above = context.request().path().lastIndexOf('/') == 0;
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, above ? "graphiql" : "../graphiql")
                .end();
    }

    private static void send(RoutingContext context, String type, String text) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .end(text);
    }

    private static JsonArray json(List<Examples.Example> examples) {
        JsonArray array = new JsonArray();
        for (Examples.Example example : examples) {
            array.add(new JsonObject().put("title", example.title()).put("query", example.query()));
        }
        return array;
    }

    private static String read(String resource) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
