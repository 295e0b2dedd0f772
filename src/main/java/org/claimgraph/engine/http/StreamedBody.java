package org.claimgraph.engine.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The body of a response that is written while it is sent, no faster than the client reads it, so that only one chunk of it
 * is in memory. Status and headers are sent with the first chunk. Written by one thread, which may wait, off the event loop.
 */
public final class StreamedBody extends OutputStream {
    private static final int CHUNK = 32 * 1024;
    private final RoutingContext context;
    private final HttpServerResponse response;
    private final Context eventLoop;
    private final Duration readTimeout;
    private final byte[] chunk = new byte[CHUNK];
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private int length;
    private boolean begun;

    /**
     * Called on the event loop of the request.
     *
     * @param readTimeout how long the client may take nothing until it is disconnected
     */
    public StreamedBody(RoutingContext context, Duration readTimeout) {
        this.context = context;
        this.response = context.response().setChunked(true);
        this.eventLoop = context.vertx().getOrCreateContext();
        this.readTimeout = readTimeout;
        context.addEndHandler(ended -> gone.completeExceptionally(new IOException("The client is gone.")));
    }

    /** Whether anything was sent, so that the status can no longer be changed. */
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int from = offset;
        int left = count;
        while (left > 0) {
            int part = Math.min(left, CHUNK - length);
            System.arraycopy(bytes, from, chunk, length, part);
            length += part;
            from += part;
            left -= part;
            if (length == CHUNK) {
                send(Buffer.buffer(CHUNK).appendBytes(chunk), false);
                length = 0;
            }
        }
    }

    /** Ends the response well. */
    @Override
    public void close() throws IOException {
        send(Buffer.buffer(length).appendBytes(chunk, 0, length), true);
    }

    /** Disconnects the client, so that it notices that the body is incomplete. */
    public void abort() {
        eventLoop.runOnContext(nothing -> ConnectionControl.abort(context.request(), () -> {}));
    }

    private void send(Buffer bytes, boolean isLast) throws IOException {
        begun = true;
        CompletableFuture<Void> taken = new CompletableFuture<>();
        eventLoop.runOnContext(nothing -> {
            if (isLast) {
                response.end(bytes).onComplete(ended -> taken.complete(null));
            } else {
                response.write(bytes).onFailure(taken::completeExceptionally);
                if (response.writeQueueFull()) {
                    response.drainHandler(drained -> taken.complete(null));
                } else {
                    taken.complete(null);
                }
            }
        });
        await(isLast ? taken : CompletableFuture.anyOf(taken, gone));
    }

    private void await(CompletableFuture<?> taken) throws IOException {
        try {
            taken.get(readTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new IOException("The client takes nothing of its response.");
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
