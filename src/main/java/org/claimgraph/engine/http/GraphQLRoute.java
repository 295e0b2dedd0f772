package org.claimgraph.engine.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.Handler;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.claimgraph.engine.http.HttpError.Reason;

/** Answers everything that comes to the GraphQL address but websockets, which go on to whoever is next. */
final class GraphQLRoute implements Handler<RoutingContext> {
    /** What surrounds the work of a request, on the thread that it runs on. */
    interface Surroundings {
        HttpReply around(RoutingContext context, Supplier<HttpReply> work);
    }

    /** How much longer than its deadline a request may take until it is answered without its engine. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private final GraphQLHttp front;
    private final WorkerDispatch dispatch;
    private final HttpSettings settings;
    private final Surroundings surroundings;
    private final LongSupplier nanoTime;

    GraphQLRoute(
            GraphQLHttp front,
            WorkerDispatch dispatch,
            HttpSettings settings,
            Surroundings surroundings,
            LongSupplier nanoTime) {
        this.front = front;
        this.dispatch = dispatch;
        this.settings = settings;
        this.surroundings = surroundings;
        this.nanoTime = nanoTime;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isWebSocket(request)) {
            context.next();
        } else if (request.method().equals(HttpMethod.OPTIONS)) {
            context.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, GraphQLHttp.ALLOWED)
                    .end();
        } else {
            answer(context, request);
        }
    }

    /** Tells who wants a websocket that there is none, where the settings say so; all else goes on. */
    void refuseWebSocket(RoutingContext context) {
        if (settings.websockets() || !isWebSocket(context.request())) {
            context.next();
        } else {
            String message =
                    "Subscriptions need a websocket, and none can be opened here: ask a query from time to time,"
                            + " or ask a service that runs as a server.";
            send(context, front.refuse(new HttpError(Reason.NO_WEBSOCKETS, message), ResponseMediaType.JSON));
        }
    }

    private static boolean isWebSocket(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
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
                        method.name() + " is not served here: use POST, or GET for queries.");
            }
        } catch (HttpError refusal) {
            send(context, front.refuse(refusal, type));
        }
    }

    private void get(RoutingContext context, ResponseMediaType type) {
        long deadline = deadline();
        run(context, type, () -> front.get(context.request().query(), type, deadline));
    }

    private void post(RoutingContext context, ResponseMediaType type) {
        int limit = Math.toIntExact(settings.bodyLimit().asLongValue());
        RequestBodyReader.read(context, limit, settings.bodyTimeout()).onComplete(body -> {
            if (body.succeeded()) {
                byte[] bytes = body.result().getBytes();
                long deadline = deadline();
                run(context, type, () -> front.post(bytes, type, deadline));
            } else if (body.cause() instanceof HttpError refusal) {
                send(context, front.refuse(refusal, type));
                if (refusal.reason() == Reason.BODY_TOO_SLOW) {
                    context.request().connection().close();
                }
            }
            // Anything else: the client is gone, and nobody is there to answer.
        });
    }

    private long deadline() {
        return nanoTime.getAsLong() + settings.deadline().toNanos();
    }

    /** Whatever comes first answers: the work, or the clock when the work does not heed its deadline. */
    private void run(RoutingContext context, ResponseMediaType type, Supplier<HttpReply> work) {
        long patience = settings.deadline().plus(GRACE).toMillis();
        long timer =
                context.vertx().setTimer(patience, fired -> send(context, front.refuse(HttpError.timedOut(), type)));
        Supplier<HttpReply> whole = () -> front.guarded(type, () -> surroundings.around(context, work));
        boolean runs = dispatch.tryRun(whole, reply -> {
            context.vertx().cancelTimer(timer);
            send(context, reply);
        });
        if (!runs) {
            context.vertx().cancelTimer(timer);
            String seconds = String.valueOf(settings.retryAfter().toSeconds());
            context.response().putHeader(HttpHeaders.RETRY_AFTER, seconds);
            HttpError busy = new HttpError(Reason.BUSY, "Too many requests run just now: try again later.");
            send(context, front.refuse(busy, type));
        }
    }

    private static void send(RoutingContext context, HttpReply reply) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(reply.status());
        if (reply.status() == 294) {
            response.setStatusMessage("Partial Success");
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, reply.contentType());
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.putHeader("X-Content-Type-Options", "nosniff");
        if (reply.allow() != null) {
            response.putHeader(HttpHeaders.ALLOW, reply.allow());
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(reply.length()));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(BufferImpl.buffer(Unpooled.wrappedBuffer(reply.body(), 0, reply.length())));
        }
    }
}
