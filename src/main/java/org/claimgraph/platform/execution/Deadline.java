package org.claimgraph.platform.execution;

import java.time.Duration;

/** The moment at which a request must have ended, by {@link System#nanoTime}. */
record Deadline(long nanos) {
    private static final Duration LONGEST = Duration.ofDays(1);

    static Deadline in(Duration timeLeft) {
        Duration bounded = timeLeft.compareTo(LONGEST) < 0 ? timeLeft : LONGEST;
        return new Deadline(System.nanoTime() + bounded.toNanos());
    }

    /** @throws Refusal once the moment has come */
    void check() {
        if (System.nanoTime() - nanos >= 0) {
            throw Refusal.late();
        }
    }
}
