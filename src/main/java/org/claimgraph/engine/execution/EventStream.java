package org.claimgraph.engine.execution;

import java.util.List;

/**
 * The events of one subscription. The methods are called by one thread at a time; only the wake-up may run on any thread, also
 * while another method runs.
 */
public interface EventStream extends AutoCloseable {
    /**
     * The next events, some at a time; empty if there are none now. May wait for a database; the request context of the
     * subscriber is active.
     */
    List<? extends SubscriptionEvent> next();

    /** Whether further events are there already, so that {@link #next} should be called again without a wake-up. */
    boolean hasMore();

    /** Whether there will be no more events than {@link #next} has returned. */
    boolean hasEnded();

    /** Called once, before the first {@link #next}: runs {@code wakeUp}, which returns at once, whenever there may be new events. */
    void onEvents(Runnable wakeUp);

    /** Ends the stream. It does not wait and throws nothing. */
    @Override
    void close();
}
