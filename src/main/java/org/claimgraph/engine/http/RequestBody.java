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
     * Appends bytes. Their number and what was there before must not exceed the limit. Called by one thread at a time.
     *
     * @return whether there was memory; if not, or if the body is closed, nothing changes
     */
    boolean append(Buffer chunk) {
        int growth = growth(chunk.length());
        // Not under the lock: to make room, the budget may close other bodies, or this one.
        if (growth > 0 && !budget.tryReserve(growth, ceiling(growth))) {
            return false;
        }
        return append(chunk, growth);
    }

    private synchronized boolean append(Buffer chunk, int reserved) {
        if (closed) {
            budget.release(reserved);
            return false;
        }
        if (reserved > 0) {
            bytes = Arrays.copyOf(bytes, bytes.length + reserved);
        }
        chunk.getBytes(bytes, length);
        length += chunk.length();
        return true;
    }

    /** How much larger the array must be; it doubles at least, so that small chunks are not copied again and again. */
    private synchronized int growth(int more) {
        int total = length + more;
        return total <= bytes.length ? 0 : (int) Math.min(limit, Math.max(total, bytes.length * 2L)) - bytes.length;
    }

    private synchronized long ceiling(int growth) {
        return bytes.length + growth <= SMALL ? budget.limit() : budget.limit() / 2;
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
