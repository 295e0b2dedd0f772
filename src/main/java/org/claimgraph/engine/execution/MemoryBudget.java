package org.claimgraph.engine.execution;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A number of bytes that all requests in flight share: request bodies and responses are reserved here while they are in
 * memory, so that many of them at once cannot exhaust the heap. Thread-safe; nothing blocks.
 */
public final class MemoryBudget {
    private final long limit;
    private final AtomicLong reserved = new AtomicLong();

    /** @param limit the number of bytes that may be reserved at once */
    public MemoryBudget(long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("The memory budget must be positive");
        }
        this.limit = limit;
    }

    /**
     * Reserves bytes if they are free.
     *
     * @return whether they are now reserved; if not, nothing is
     */
    public boolean tryReserve(long bytes) {
        while (true) {
            long current = reserved.get();
            if (bytes > limit - current) {
                return false;
            }
            if (reserved.compareAndSet(current, current + bytes)) {
                return true;
            }
        }
    }

    /** Gives back bytes that were reserved. */
    public void release(long bytes) {
        reserved.addAndGet(-bytes);
    }

    /** The number of bytes that are reserved now. */
    public long reserved() {
        return reserved.get();
    }

    public long limit() {
        return limit;
    }
}
