package org.claimgraph.engine.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.claimgraph.engine.http.HttpError.Reason;

/** Answers every request to the GraphQL address. */
final class GraphQLRoute implements Handler<RoutingContext> {
    /** Surrounds the work of a request, on the thread that it runs on. */
    interface RequestScope {
        HttpReply call(RoutingContext context, Supplier<HttpReply> work);
    }

    /** How much longer than its deadline a request may take until it is answered without its engine. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private final GraphQLHttp http;
    private final RequestBodyReader bodies;
    private final WorkerDispatch dispatch;
    private final ResponseSender sender;
    private final HttpSettings settings;
    private final RequestScope scope;
    private final LongSupplier nanoTime;

    GraphQLRoute(
            GraphQLHttp http,
            RequestBodyReader bodies,
            WorkerDispatch dispatch,
            ResponseSender sender,
            HttpSettings settings,
            RequestScope scope,
            LongSupplier nanoTime) {
        this.http = http;
        this.bodies = bodies;
        this.dispatch = dispatch;
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
        run(context, type, () -> http.get(context.request().query(), type, deadline), () -> {});
    }

    private void post(RoutingContext context, ResponseMediaType type) {
        bodies.read(context).onComplete(read -> {
            if (read.succeeded()) {
                RequestBody body = read.result();
                long deadline = deadline();
                run(context, type, () -> http.post(body.bytes(), body.length(), type, deadline), body::close);
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

    /**
     * Sends what comes first: the reply, or a time-out if the work does not heed its deadline. Work that has not started
     * when the client is gone never does.
     */
    private void run(RoutingContext context, ResponseMediaType type, Supplier<HttpReply> work, Runnable done) {
        ReadAhead.begin(context);
        AtomicBoolean isAnswered = new AtomicBoolean();
        long patience = settings.deadline().plus(GRACE).toMillis();
        long timer = context.vertx().setTimer(patience, fired -> {
            isAnswered.set(true);
            send(context, http.error(HttpError.timedOut(), type));
        });
        Supplier<HttpReply> whole = () -> {
            try {
                return http.guarded(type, () -> scope.call(context, work));
            } finally {
                done.run();
            }
        };
        BooleanSupplier withdrawal = dispatch.run(
                whole,
                reply -> {
                    context.vertx().cancelTimer(timer);
                    if (isAnswered.get()) {
                        reply.close();
                    } else {
                        send(context, reply);
                    }
                },
                () -> {
                    done.run();
                    context.vertx().cancelTimer(timer);
                    send(context, http.error(HttpError.busy("The service has too many requests"), type));
                });
        context.addEndHandler(ended -> {
            if (withdrawal.getAsBoolean()) {
                done.run();
                context.vertx().cancelTimer(timer);
            }
        });
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
        } else if (reply.status() == 503) {
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
