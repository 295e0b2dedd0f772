package org.claimgraph.engine.execution;

import java.time.Duration;

/**
 * The time by which a request must finish.
 *
 * @param nanos by the clock of {@link System#nanoTime}
 */
public record Deadline(long nanos) {
    static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();
    private static final Duration LONGEST = Duration.ofDays(1);

    static Deadline in(Duration timeLeft) {
        Duration bounded = timeLeft.compareTo(LONGEST) < 0 ? timeLeft : LONGEST;
        return new Deadline(System.nanoTime() + bounded.toNanos());
    }

    /** The deadline of the request that is executed on this thread; null outside an execution. */
    public static Deadline current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /**
     * Ends the work of this thread if the deadline of its request has passed; for loops that compute without the database.
     * The request ends with {@link ErrorCode#TIMEOUT} then. Does nothing outside an execution.
     */
    public static void checkCurrent() {
        Deadline current = current();
        if (current != null) {
            current.check();
        }
    }

    /** Whether the deadline has passed. */
    public boolean isOver() {
        return System.nanoTime() - nanos >= 0;
    }

    /** @throws RequestError if the deadline has passed */
    void check() {
        if (isOver()) {
            throw RequestError.timeout();
        }
    }
}
