package org.claimgraph.engine.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.claimgraph.engine.http.HttpError.Reason;

/** Reads the body of a request into memory, up to a size and a time. */
final class RequestBodyReader {
    private final HttpServerRequest request;
    private final int limit;
    private final Promise<Buffer> whole = Promise.promise();
    private final Buffer read = Buffer.buffer();

    private RequestBodyReader(HttpServerRequest request, int limit) {
        this.request = request;
        this.limit = limit;
    }

    /** The body, or a {@link HttpError} when it is too large or too slow, or the failure of the connection. */
    static Future<Buffer> read(RoutingContext context, int limit, Duration timeout) {
        RequestBodyReader body = new RequestBodyReader(context.request(), limit);
        if (context.body().available() || context.request().isEnded()) {
            Buffer earlier = context.body().buffer();
            body.append(earlier == null ? Buffer.buffer() : earlier);
            body.whole.tryComplete(body.read);
        } else if (body.announced() > limit) {
            body.refuse();
            body.listen(context, timeout);
        } else {
            if (body.request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
                context.response().writeContinue();
            }
            body.listen(context, timeout);
        }
        return body.whole.future();
    }

    /** What comes beyond the limit is drained, since a client that is cut off in writing would not read its answer. */
    private void listen(RoutingContext context, Duration timeout) {
        long timer = context.vertx().setTimer(Math.max(1, timeout.toMillis()), fired -> {
            if (!whole.tryFail(new HttpError(Reason.BODY_TOO_SLOW, "The body did not come in time: send it again."))) {
                request.connection().close();
            }
        });
        request.exceptionHandler(failure -> {
            context.vertx().cancelTimer(timer);
            whole.tryFail(failure);
        });
        request.endHandler(end -> {
            context.vertx().cancelTimer(timer);
            whole.tryComplete(read);
        });
        request.handler(this::append);
        request.resume();
    }

    private void append(Buffer chunk) {
        if (whole.future().isComplete()) {
            return;
        }
        if (read.length() + chunk.length() > limit) {
            refuse();
        } else {
            read.appendBuffer(chunk);
        }
    }

    private void refuse() {
        whole.tryFail(new HttpError(
                Reason.BODY_TOO_LARGE, "The body has more than " + limit + " bytes: send a smaller request."));
    }

    private long announced() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
