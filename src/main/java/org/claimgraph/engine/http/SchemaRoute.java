package org.claimgraph.engine.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/** Serves the schema as text, shown by browsers and loaded by tools. */
final class SchemaRoute implements Handler<RoutingContext> {
    private final Supplier<String> printing;
    private volatile Printed printed;

    /** @param printing gives the text; not asked before somebody wants to see it, for the sake of a quick start */
    SchemaRoute(Supplier<String> printing) {
        this.printing = printing;
    }

    private record Printed(String text, String tag) {
        static Printed of(String text) {
            return new Printed(text, "\"" + PersistedDocuments.sha256(text).substring(0, 32) + "\"");
        }
    }

    private Printed printed() {
        Printed schema = printed;
        if (schema == null) {
            schema = Printed.of(printing.get());
            printed = schema;
        }
        return schema;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpMethod method = context.request().method();
        HttpServerResponse response = context.response();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            response.setStatusCode(method.equals(HttpMethod.OPTIONS) ? 204 : 405)
                    .putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
                    .end();
            return;
        }
        Printed schema = printed();
        // Asked about each time, so that a new release shows at once.
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.putHeader(HttpHeaders.ETAG, schema.tag());
        response.putHeader("X-Content-Type-Options", "nosniff");
        String known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(schema.tag()) || known.equals("*"))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end(schema.text());
        }
    }
}
