package org.claimgraph.engine.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Serves the schema as text, for browsers and tools. */
final class SchemaRoute implements Handler<RoutingContext> {
    private final Supplier<String> printing;
    private final ResponseSender sender;
    private volatile Printed printed;

    /** @param printing gives the text; called by the first request, so that the start is not slowed down */
    SchemaRoute(Supplier<String> printing, ResponseSender sender) {
        this.printing = printing;
        this.sender = sender;
    }

    private record Printed(List<ResponsePart> body, String tag) {
        static Printed of(String text) {
            String tag = "\"" + PersistedDocuments.sha256(text).substring(0, 32) + "\"";
            return new Printed(List.of(new ResponsePart(text.getBytes(StandardCharsets.UTF_8))), tag);
        }

        String length() {
            return String.valueOf(body.getFirst().length());
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
        // Clients revalidate each time, so that a new release shows at once.
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.putHeader(HttpHeaders.ETAG, schema.tag());
        response.putHeader("X-Content-Type-Options", "nosniff");
        String known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(schema.tag()) || known.equals("*"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.putHeader(HttpHeaders.CONTENT_LENGTH, schema.length());
        if (method.equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            sender.send(context, schema.body(), () -> {});
        }
    }
}
