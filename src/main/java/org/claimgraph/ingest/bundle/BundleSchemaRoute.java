package org.claimgraph.ingest.bundle;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.claimgraph.platform.ClasspathResource;

/** Serves the JSON Schema of the lines of a bundle, for people and programs that write them. */
@ApplicationScoped
class BundleSchemaRoute {
    private static final String PATH = "schema/bundle-line.json";
    private static final int ORDER = -1;

    void open(@Observes Router router) {
        router.route("/" + PATH)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .blockingHandler(BundleSchemaRoute::send, false);
    }

    private static void send(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/schema+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(ClasspathResource.text(PATH));
    }
}
