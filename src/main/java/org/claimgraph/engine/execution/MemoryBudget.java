package org.claimgraph.engine.execution;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/**
 * A number of bytes that all requests in flight share: request bodies and responses are reserved here while they are in
 * memory, so that many of them at once cannot exhaust the heap. Thread-safe; nothing blocks.
 */
public final class MemoryBudget {
    private final long limit;
    private final LongPredicate reclaim;
    private final AtomicLong reserved = new AtomicLong();

    /** @param limit the number of bytes that may be reserved at once */
    public MemoryBudget(long limit) {
        this(limit, bytes -> false);
    }

    /**
     * @param limit the number of bytes that may be reserved at once
     * @param reclaim called with a number of bytes that are not free; tries to have that many released, on the same
     *     thread, and says whether any were
     */
    public MemoryBudget(long limit, LongPredicate reclaim) {
        if (limit < 1) {
            throw new IllegalArgumentException("The memory budget must be positive");
        }
        this.limit = limit;
        this.reclaim = Objects.requireNonNull(reclaim);
    }

    /**
     * Reserves bytes if they are free.
     *
     * @return whether they are now reserved; if not, nothing is
     */
    public boolean tryReserve(long bytes) {
        return tryReserve(bytes, limit);
    }

    /**
     * Reserves bytes if all that are reserved then are at most {@code ceiling}, which leaves the rest of the budget to
     * others.
     *
     * @return whether they are now reserved; if not, nothing is
     */
    public boolean tryReserve(long bytes, long ceiling) {
        return reserveIfFree(bytes, ceiling) || reclaim.test(bytes) && reserveIfFree(bytes, ceiling);
    }

    private boolean reserveIfFree(long bytes, long ceiling) {
        while (true) {
            long current = reserved.get();
            if (bytes > ceiling - current) {
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
