package org.claimgraph.engine.execution;

import java.time.Duration;

/** The moment at which a request must have ended, by {@link System#nanoTime}. */
public record Deadline(long nanos) {
    static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();
    private static final Duration LONGEST = Duration.ofDays(1);

    static Deadline in(Duration timeLeft) {
        Duration bounded = timeLeft.compareTo(LONGEST) < 0 ? timeLeft : LONGEST;
        return new Deadline(System.nanoTime() + bounded.toNanos());
    }

    /** That of the request which is being answered on this thread; null outside an execution. */
    public static Deadline current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** Whether the moment has come. */
    public boolean isOver() {
        return System.nanoTime() - nanos >= 0;
    }

    /** @throws RequestError once the moment has come */
    void check() {
        if (isOver()) {
            throw RequestError.timeout();
        }
    }
}
