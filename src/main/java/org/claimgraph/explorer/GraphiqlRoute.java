package org.claimgraph.explorer;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claimgraph.engine.http.ResponsePart;
import org.claimgraph.engine.http.ResponseSender;
import org.claimgraph.platform.ClasspathResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves GraphiQL and all its assets at {@code /graphiql}, so that the browser contacts no other server. */
@ApplicationScoped
class GraphiqlRoute {
    private static final String RESOURCES = "META-INF/resources";
    private static final String PAGE = RESOURCES + "/graphiql/index.html";

    /**
     * What the page loads, with its type. Quarkus would unpack it into a temporary directory before it served it, and
     * would not start without one.
     */
    private static final Map<String, String> ASSETS = Map.of(
            "/graphql-ui/react.production.min.js", "text/javascript",
            "/graphql-ui/react-dom.production.min.js", "text/javascript",
            "/graphql-ui/graphiql.min.js", "text/javascript",
            "/graphql-ui/graphiql.min.css", "text/css",
            "/graphiql/page.js", "text/javascript",
            "/graphiql/page.css", "text/css",
            "/graphiql/icon.svg", "image/svg+xml");

    // GraphiQL's editor sets styles, and its fonts are part of its style sheet; everything else comes from this server.
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:;"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    // Before Quarkus's static files.
    private static final int ORDER = -1;

    // Before the GraphQL route, which would refuse the media type.
    private static final int BEFORE_GRAPHQL = -99;

    private final ResponseSender sender;
    private final boolean enabled;

    /** What was loaded from the class path, by path; kept, so that slow clients share it. */
    private final Map<String, ResponsePart> loaded = new ConcurrentHashMap<>();

    /** @param enabled whether the page is served; it can request no more than any other client */
    GraphiqlRoute(
            ResponseSender sender,
            @ConfigProperty(name = "claimgraph.graphiql.enabled", defaultValue = "true") boolean enabled) {
        this.sender = sender;
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
        ASSETS.forEach((path, type) -> router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .handler(context -> sendAsset(context, path, type)));
        get(router, "/", GraphiqlRoute::redirect);
        router.route("/graphql").method(HttpMethod.GET).order(BEFORE_GRAPHQL).handler(GraphiqlRoute::redirectBrowser);
        // The artifact that contains the scripts has a page of its own, too.
        get(router, "/graphql-ui", GraphiqlRoute::redirect);
        get(router, "/graphql-ui/index.html", GraphiqlRoute::redirect);
    }

    /** Files are read by the first request for them, so that the start is not slowed down. */
    private static void get(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .blockingHandler(handler, false);
    }

    /** A person who opens the address of the API is sent to GraphiQL; programs do not prefer HTML. */
    private static void redirectBrowser(RoutingContext context) {
        // A range is parsed when its weight is read; before that it has no subtype.
        boolean prefersHtml = context.parsedHeaders().accept().stream()
                .anyMatch(range -> range.weight() == 1 && "html".equalsIgnoreCase(range.subComponent()));
        if (prefersHtml && context.request().query() == null) {
            redirect(context);
        } else {
            context.next();
        }
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

    private void sendAsset(RoutingContext context, String path, String type) {
        ResponsePart asset = loaded.get(path);
        if (asset == null) {
            context.vertx()
                    .executeBlocking(() -> new ResponsePart(ClasspathResource.bytes(RESOURCES + path)), false)
                    .onFailure(context::fail)
                    .onSuccess(read -> {
                        loaded.put(path, read);
                        sendAsset(context, path, type);
                    });
            return;
        }
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type + "; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(asset.length()))
                .putHeader("X-Content-Type-Options", "nosniff");
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            sender.send(context, List.of(asset), () -> {});
        }
    }

    private static String json(List<ExampleQueries.Example> examples) {
        JsonArray array = new JsonArray();
        for (ExampleQueries.Example example : examples) {
            array.add(new JsonObject()
                    .put("title", example.title())
                    .put("query", example.query())
                    .put("isQuery", example.isQuery()));
        }
        return array.encode();
    }
}
