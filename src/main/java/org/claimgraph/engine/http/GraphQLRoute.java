package org.claimgraph.engine.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.claimgraph.engine.http.HttpError.Reason;

/** Answers every request to the GraphQL address. */
final class GraphQLRoute implements Handler<RoutingContext> {
    /** Surrounds the work of a request, on the thread that it runs on. */
    interface RequestScope {
        PendingReply call(RoutingContext context, Supplier<PendingReply> work);
    }

    private final GraphQLHttp http;
    private final RequestBodyReader bodies;
    private final RequestLanes lanes;
    private final ResponseSender sender;
    private final HttpSettings settings;
    private final RequestScope scope;
    private final LongSupplier nanoTime;

    GraphQLRoute(
            GraphQLHttp http,
            RequestBodyReader bodies,
            RequestLanes lanes,
            ResponseSender sender,
            HttpSettings settings,
            RequestScope scope,
            LongSupplier nanoTime) {
        this.http = http;
        this.bodies = bodies;
        this.lanes = lanes;
        this.sender = sender;
        this.settings = settings;
        this.scope = scope;
        this.nanoTime = nanoTime;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method().equals(HttpMethod.OPTIONS)) {
            context.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, GraphQLHttp.ALLOWED)
                    .end();
        } else {
            answer(context, request);
        }
    }

    private void answer(RoutingContext context, HttpServerRequest request) {
        ResponseMediaType type = ResponseMediaType.JSON;
        try {
            type = ContentNegotiation.responseType(request.headers().getAll(HttpHeaders.ACCEPT));
            HttpMethod method = request.method();
            if (method.equals(HttpMethod.POST)) {
                ContentNegotiation.checkContentType(
                        request.headers().getAll(HttpHeaders.CONTENT_TYPE),
                        request.getHeader(HttpHeaders.CONTENT_ENCODING));
                post(context, type);
            } else if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
                get(context, type);
            } else {
                throw new HttpError(
                        Reason.METHOD_NOT_ALLOWED,
                        method.name() + " is not supported here: use POST, or GET for queries.");
            }
        } catch (HttpError error) {
            send(context, http.error(error, type));
        }
    }

    private void get(RoutingContext context, ResponseMediaType type) {
        long deadline = deadline();
        run(context, type, lanes.small(), () -> http.get(context.request().query(), type, deadline), () -> {});
    }

    private void post(RoutingContext context, ResponseMediaType type) {
        bodies.read(context).onComplete(read -> {
            if (read.succeeded()) {
                RequestBody body = read.result();
                long deadline = deadline();
                WorkerDispatch lane = lanes.forBody(body.length());
                run(context, type, lane, () -> http.post(body.bytes(), body.length(), type, deadline), body::close);
            } else if (read.cause() instanceof HttpError error) {
                send(context, http.error(error, type));
                if (error.reason() == Reason.BODY_TOO_SLOW) {
                    context.request().connection().close();
                }
            }
            // Any other failure means that the client is gone.
        });
    }

    private long deadline() {
        return nanoTime.getAsLong() + settings.deadline().toNanos();
    }

    /** @param released runs when what was read of the request is no longer needed */
    private void run(
            RoutingContext context,
            ResponseMediaType type,
            WorkerDispatch lane,
            Supplier<PendingReply> preparation,
            Runnable released) {
        RequestRun run = new RequestRun(
                context,
                lanes,
                work -> http.guarded(type, () -> scope.call(context, work)),
                error -> http.error(error, type),
                reply -> send(context, reply));
        run.start(lane, settings.deadline(), preparation, released);
    }

    private void send(RoutingContext context, HttpReply reply) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            reply.close();
            return;
        }
        response.setStatusCode(reply.status());
        if (reply.status() == 294) {
            response.setStatusMessage("Partial Success");
        } else if (reply.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        } else if (reply.status() == 503 || reply.status() == 429) {
            response.putHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(settings.retryAfter().toSeconds()));
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, reply.contentType());
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.putHeader("X-Content-Type-Options", "nosniff");
        if (reply.allow() != null) {
            response.putHeader(HttpHeaders.ALLOW, reply.allow());
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(reply.length()));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            reply.close();
            response.end();
        } else {
            sender.send(context, reply.body(), reply::close);
        }
    }
}
