package org.claimgraph.engine.execution;

import java.time.Duration;

/** Runs code of other packages under a deadline, as the engine does. */
public final class Deadlines {
    private Deadlines() {}

    public static <T> T call(Duration timeLeft, ScopedValue.CallableOp<T, RuntimeException> operation) {
        return ScopedValue.where(Deadline.CURRENT, Deadline.in(timeLeft)).call(operation);
    }
}
