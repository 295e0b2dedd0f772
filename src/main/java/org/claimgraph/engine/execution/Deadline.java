package org.claimgraph.engine.execution;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * The time by which a request must finish.
 *
 * @param nanos by the clock of {@link System#nanoTime}
 */
public record Deadline(long nanos) {
    static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();
    private static final Duration LONGEST = Duration.ofDays(1);

    public static Deadline in(Duration timeLeft) {
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

    /**
     * Does the work of a request that is no GraphQL request. It ends at the deadline where it reads the database or calls {@link
     * #checkCurrent}.
     *
     * @throws ApiException with {@link ErrorCode#TIMEOUT} if the work failed after the deadline, or begins after it
     * @throws Exception that of the work
     */
    public <T> T call(Callable<T> work) throws Exception {
        try {
            check();
            return ScopedValue.where(CURRENT, this).call(work::call);
        } catch (Exception failure) {
            throw isOver() ? RequestError.timeout().exception() : failure;
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
