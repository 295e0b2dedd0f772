package org.claimgraph.engine.execution;

/**
 * The part of a {@link MemoryBudget} that one request holds. It grows in steps while the request needs more, and is
 * released as a whole. Thread-safe.
 */
public final class MemoryReservation implements AutoCloseable {
    private static final long STEP = 16 * 1024;

    private final MemoryBudget budget;
    private long reserved;
    private boolean closed;

    public MemoryReservation(MemoryBudget budget) {
        this.budget = budget;
    }

    /**
     * Makes sure that at least this many bytes are reserved in total.
     *
     * @throws ApiException with {@link ErrorCode#UNAVAILABLE} if the budget is exhausted; what was reserved before stays so
     */
    public synchronized void ensure(long bytes) {
        if (bytes <= reserved) {
            return;
        }
        long total = (bytes + STEP - 1) / STEP * STEP;
        if (closed || !budget.tryReserve(total - reserved)) {
            throw ApiException.unavailable("The service has no memory left for this request: try again later.");
        }
        reserved = total;
    }

    /** Releases everything; further calls do nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        budget.release(reserved);
        reserved = 0;
    }
}
