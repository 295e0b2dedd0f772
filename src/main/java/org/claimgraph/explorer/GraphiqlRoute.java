package org.claimgraph.explorer;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.ClasspathResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** GraphiQL at {@code /graphiql} with all that it loads, without a word to other servers. */
@ApplicationScoped
class GraphiqlRoute {
    private static final String RESOURCES = "META-INF/resources";
    private static final String PAGE = RESOURCES + "/graphiql/index.html";

    /**
     * What the page loads, with its type. The framework would unpack it into a temporary directory before it served it,
     * and would not start where there is none.
     */
    private static final Map<String, String> LOADED = Map.of(
            "/graphql-ui/react.production.min.js", "text/javascript",
            "/graphql-ui/react-dom.production.min.js", "text/javascript",
            "/graphql-ui/graphiql.min.js", "text/javascript",
            "/graphql-ui/graphiql.min.css", "text/css",
            "/graphiql/page.js", "text/javascript",
            "/graphiql/page.css", "text/css",
            "/graphiql/icon.svg", "image/svg+xml");

    // GraphiQL's editor sets styles and its fonts are part of its style sheet; all else comes from here.
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:;"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    // Before the static files of the framework.
    private static final int ORDER = -1;

    private final boolean enabled;

    /** @param enabled whether the page is served, which is harmless: it asks what everybody may ask */
    GraphiqlRoute(@ConfigProperty(name = "claimgraph.graphiql.enabled", defaultValue = "true") boolean enabled) {
        this.enabled = enabled;
    }

    void open(@Observes Router router) {
        if (!enabled) {
            router.route("/graphiql*").order(ORDER).handler(context -> context.fail(404));
            router.route("/graphql-ui*").order(ORDER).handler(context -> context.fail(404));
            return;
        }
        get(
                router,
                "/graphiql/examples.json",
                context -> send(context, "application/json; charset=utf-8", json(ExampleQueries.all())));
        get(router, "/graphiql", context -> {
            if (context.request().path().endsWith("/")) {
                redirect(context);
            } else {
                send(context, "text/html; charset=utf-8", ClasspathResource.text(PAGE));
            }
        });
        get(router, "/graphiql/index.html", GraphiqlRoute::redirect);
        LOADED.forEach((path, type) -> get(router, path, context -> load(context, path, type)));
        get(router, "/", GraphiqlRoute::redirect);
        // The artefact that brings the scripts brings a page of its own, too.
        get(router, "/graphql-ui", GraphiqlRoute::redirect);
        get(router, "/graphql-ui/index.html", GraphiqlRoute::redirect);
    }

    /** Files are read when they are asked for: the start, which some pay for each request, has no use for them. */
    private static void get(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .blockingHandler(handler, false);
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

    private static void load(RoutingContext context, String path, String type) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type + "; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(Buffer.buffer(ClasspathResource.bytes(RESOURCES + path)));
    }

    private static String json(List<ExampleQueries.Example> examples) {
        JsonArray array = new JsonArray();
        for (ExampleQueries.Example example : examples) {
            array.add(new JsonObject().put("title", example.title()).put("query", example.query()));
        }
        return array.encode();
    }
}
