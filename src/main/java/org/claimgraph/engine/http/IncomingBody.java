package org.claimgraph.engine.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.claimgraph.engine.http.HttpError.Reason;

/** One body that is being read. Runs on the event loop of the request, except for what {@code Transfer} says. */
final class IncomingBody implements ActiveTransfers.Transfer {
    private final HttpServerRequest request;
    private final Context eventLoop;
    private final RequestBody body;
    private final int limit;
    private final ActiveTransfers transfers;
    private final Promise<RequestBody> whole = Promise.promise();
    private boolean isTransfer;

    IncomingBody(RoutingContext context, RequestBody body, int limit, ActiveTransfers transfers) {
        this.request = context.request();
        this.eventLoop = context.vertx().getOrCreateContext();
        this.body = body;
        this.limit = limit;
        this.transfers = transfers;
    }

    Future<RequestBody> whole() {
        return whole.future();
    }

    /** Ends with bytes that were read before; null for none. */
    void complete(Buffer earlier) {
        if (earlier != null) {
            append(earlier);
        }
        complete();
    }

    private void complete() {
        if (!transfers.remove(this) && isTransfer) {
            fail(RequestBodyReader.tooSlow());
        } else if (!whole.tryComplete(body)) {
            body.close();
        }
    }

    void fail(Throwable failure) {
        body.close();
        transfers.remove(this);
        whole.tryFail(failure);
    }

    void failTooLarge() {
        fail(new HttpError(
                Reason.BODY_TOO_LARGE, "The body has more than " + limit + " bytes: send a smaller request."));
    }

    /** A refused body is read to its end and dropped, since a client that is cut off while it writes reads no response. */
    void listen(Duration timeout) {
        long timer = eventLoop.owner().setTimer(Math.max(1, timeout.toMillis()), fired -> {
            if (whole.future().isComplete()) {
                request.connection().close();
            } else {
                fail(RequestBodyReader.tooSlow());
            }
        });
        request.exceptionHandler(failure -> {
            eventLoop.owner().cancelTimer(timer);
            fail(failure);
        });
        request.endHandler(end -> {
            eventLoop.owner().cancelTimer(timer);
            complete();
        });
        request.handler(this::append);
        request.resume();
    }

    private void append(Buffer chunk) {
        if (whole.future().isComplete()) {
            return;
        }
        if (chunk.length() > limit - body.length()) {
            failTooLarge();
        } else if (!body.append(chunk)) {
            fail(HttpError.busy("The service has no memory left for this body"));
        } else if (body.length() > RequestBody.SMALL) {
            isTransfer = true;
            transfers.add(this);
        }
    }

    @Override
    public long bytes() {
        return body.reserved();
    }

    @Override
    public void cutOff() {
        body.close();
        eventLoop.runOnContext(nothing -> fail(RequestBodyReader.tooSlow()));
    }
}
