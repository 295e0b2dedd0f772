package org.claimgraph.engine.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends responses no faster than clients read them: in chunks, each after the socket has taken the ones before. A client
 * that reads nothing for a while is cut off.
 */
public final class ResponseSender {
    private static final int CHUNK = 32 * 1024;
    /** In milliseconds; until then a socket has taken what fits into it. */
    private static final long SOON = 1;

    private final ActiveTransfers transfers;
    private final long readTimeout;

    /** @param readTimeout how long a client may take nothing of its response */
    ResponseSender(ActiveTransfers transfers, Duration readTimeout) {
        this.transfers = transfers;
        this.readTimeout = Math.max(1, readTimeout.toMillis());
    }

    /**
     * Sends a body and ends the response; status and headers have been set. Called on the event loop of the request.
     *
     * @param body at least one part
     * @param released runs once, on any thread, when the bytes are no longer needed
     */
    public void send(RoutingContext context, List<ResponsePart> body, Runnable released) {
        Sending sending = new Sending(context, body, released);
        context.addEndHandler(sending::ended);
        sending.write();
    }

    /** The state of one response. Runs on the event loop, except for what {@code Transfer} says. */
    private final class Sending implements ActiveTransfers.Transfer {
        private final RoutingContext context;
        private final HttpServerResponse response;
        private final Iterator<ResponsePart> parts;
        private final long length;
        private final Runnable released;
        private final AtomicBoolean isReleased = new AtomicBoolean();
        private ResponsePart part;
        private int offset;
        private volatile long timer = -1;

        Sending(RoutingContext context, List<ResponsePart> body, Runnable released) {
            this.context = context;
            this.response = context.response();
            this.length = body.stream().mapToLong(ResponsePart::length).sum();
            this.parts = body.iterator();
            this.part = parts.next();
            this.released = released;
        }

        void write() {
            while (!isReleased.get() && !response.writeQueueFull()) {
                Buffer chunk = nextChunk();
                if (!hasMore()) {
                    end(chunk);
                    return;
                }
                response.write(chunk);
            }
            if (!isReleased.get()) {
                waitForClient();
                response.drainHandler(drained -> {
                    stopTimer();
                    write();
                });
            }
        }

        private Buffer nextChunk() {
            int size = Math.min(CHUNK, part.length() - offset);
            Buffer chunk = BufferImpl.buffer(Unpooled.wrappedBuffer(part.bytes(), offset, size));
            offset += size;
            if (offset == part.length() && parts.hasNext()) {
                part = parts.next();
                offset = 0;
            }
            return chunk;
        }

        private boolean hasMore() {
            return offset < part.length() || parts.hasNext();
        }

        private void end(Buffer last) {
            Future<Void> sent = response.end(last);
            if (!sent.isComplete()) {
                waitForClient();
            }
            sent.onComplete(done -> release());
        }

        /** A response that the socket takes at once is no transfer, though that is known only after this event. */
        private void waitForClient() {
            timer = context.vertx().setTimer(SOON, fired -> {
                if (!isReleased.get()) {
                    transfers.add(this);
                    timer = context.vertx().setTimer(readTimeout, late -> cutOff());
                }
            });
        }

        private void stopTimer() {
            if (timer >= 0) {
                context.vertx().cancelTimer(timer);
            }
        }

        /** A response that ended well may still wait in the socket's queue; one that failed will not be sent. */
        void ended(AsyncResult<Void> end) {
            if (end.failed()) {
                release();
            }
        }

        private void release() {
            if (isReleased.compareAndSet(false, true)) {
                stopTimer();
                transfers.remove(this);
                released.run();
            }
        }

        @Override
        public long bytes() {
            return length;
        }

        @Override
        public void cutOff() {
            ConnectionControl.abort(context.request(), this::release);
        }
    }
}
