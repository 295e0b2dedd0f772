package org.claimgraph.engine.http;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import org.claimgraph.engine.execution.MemoryBudget;

/** The bytes of one request body as they arrive, reserved in the memory budget until it is closed. Thread-safe. */
final class RequestBody implements AutoCloseable {
    /** Bodies up to this size always find memory as long as there is any; larger ones may use half of the budget. */
    static final int SMALL = 8 * 1024;

    private static final byte[] NOTHING = {};

    private final MemoryBudget budget;
    private final int limit;
    private byte[] bytes = NOTHING;
    private int length;
    private boolean closed;

    /** @param limit the largest number of bytes */
    RequestBody(MemoryBudget budget, int limit) {
        this.budget = budget;
        this.limit = limit;
    }

    /**
     * Appends bytes. Their number and what was there before must not exceed the limit.
     *
     * @return whether there was memory; if not, nothing changes
     */
    synchronized boolean append(Buffer chunk) {
        int total = length + chunk.length();
        if (closed || total > bytes.length && !grow(total)) {
            return false;
        }
        chunk.getBytes(bytes, length);
        length = total;
        return true;
    }

    /** Doubles the array at least, so that small chunks are not copied again and again. */
    private boolean grow(int least) {
        int size = (int) Math.min(limit, Math.max(least, bytes.length * 2L));
        long ceiling = size <= SMALL ? budget.limit() : budget.limit() / 2;
        if (!budget.tryReserve(size - bytes.length, ceiling)) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, size);
        return true;
    }

    synchronized int length() {
        return length;
    }

    synchronized int reserved() {
        return closed ? 0 : bytes.length;
    }

    /** The whole body; only the first {@link #length} bytes count. */
    synchronized byte[] bytes() {
        return bytes;
    }

    /** Releases the memory; further calls do nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            budget.release(bytes.length);
            bytes = NOTHING;
            length = 0;
        }
    }
}
