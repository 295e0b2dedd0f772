package org.claimgraph.engine.execution;

import java.time.Duration;

/** Runs code of other packages under a deadline or within the limits of a request, as the engine does. */
public final class Deadlines {
    private Deadlines() {}

    public static <T> T call(Duration timeLeft, ScopedValue.CallableOp<T, RuntimeException> operation) {
        return ScopedValue.where(Deadline.CURRENT, Deadline.in(timeLeft)).call(operation);
    }

    /** Runs with the default limits of a request. */
    public static <T> T callWithinLimits(ScopedValue.CallableOp<T, RuntimeException> operation) {
        try (RequestBudget budget = new RequestBudget(ExecutionLimits.DEFAULT, null, new MemoryBudget(1 << 20))) {
            return ScopedValue.where(RequestBudget.CURRENT, budget).call(operation);
        }
    }
}
