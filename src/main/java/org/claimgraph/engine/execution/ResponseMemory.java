package org.claimgraph.engine.execution;

/** Lets the buffer of a response grow within the size limit, the memory budget and the deadline. */
final class ResponseMemory {
    private final int limit;
    private final MemoryReservation memory;
    private final Deadline deadline;

    ResponseMemory(int limit, MemoryReservation memory, Deadline deadline) {
        this.limit = limit;
        this.memory = memory;
        this.deadline = deadline;
    }

    /**
     * The capacity that a buffer must get, reserved in the memory budget.
     *
     * @param needed the least capacity
     * @throws RequestError if the response becomes too large or too late
     * @throws ApiException if the memory budget is exhausted
     */
    int grow(int capacity, int needed) {
        deadline.check();
        if (needed > limit) {
            throw RequestBudget.responseTooLarge(limit);
        }
        int grown = (int) Math.min(Math.max(2L * capacity, needed), limit);
        memory.ensure(grown);
        return grown;
    }
}
