package org.claimgraph.engine.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimgraph.engine.execution.MemoryBudget;
import org.claimgraph.engine.http.HttpError.Reason;

/** Reads request bodies into memory, within limits on size, time, concurrency and memory. */
final class RequestBodyReader {
    private final MemoryBudget budget;
    private final ActiveTransfers transfers;
    private final int limit;
    private final Duration timeout;
    private final int maxReading;
    private final AtomicInteger reading = new AtomicInteger();

    /** @param maxReading how many bodies may be incomplete at once */
    RequestBodyReader(MemoryBudget budget, ActiveTransfers transfers, int limit, Duration timeout, int maxReading) {
        this.budget = budget;
        this.transfers = transfers;
        this.limit = limit;
        this.timeout = timeout;
        this.maxReading = maxReading;
    }

    static RequestBodyReader of(HttpSettings settings, MemoryBudget budget, ActiveTransfers transfers) {
        int limit = Math.toIntExact(settings.bodyLimit().asLongValue());
        return new RequestBodyReader(budget, transfers, limit, settings.bodyTimeout(), settings.incompleteBodies());
    }

    /**
     * Reads one body, which the caller closes.
     *
     * @return the body, an {@link HttpError}, or the failure of the connection
     */
    Future<RequestBody> read(RoutingContext context) {
        RequestBody body = new RequestBody(budget, limit);
        IncomingBody incoming = new IncomingBody(context, body, limit, transfers);
        if (reading.incrementAndGet() > maxReading) {
            incoming.fail(HttpError.busy("Too many requests are still sending their bodies"));
        }
        if (context.body().available() || context.request().isEnded()) {
            incoming.complete(context.body().buffer());
        } else {
            if (announcedLength(context.request()) > limit) {
                incoming.failTooLarge();
            } else if (context.request().headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
                context.response().writeContinue();
            }
            incoming.listen(timeout);
        }
        return incoming.whole().onComplete(done -> reading.decrementAndGet());
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    static HttpError tooSlow() {
        return new HttpError(Reason.BODY_TOO_SLOW, "The body did not arrive in time: send it again.");
    }
}
