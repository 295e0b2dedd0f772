package org.claimgraph.changes;

import java.util.List;
import java.util.function.Function;
import org.claimgraph.act.Change;
import org.claimgraph.engine.execution.EventStream;
import org.claimgraph.engine.execution.SubscriptionEvent;

/** The events that one subscription makes of the log of changes. It never ends by itself. */
final class ChangeStream implements EventStream {
    private static final int BATCH = 500;
    private final ChangeHub hub;
    private final Function<List<Change>, List<? extends SubscriptionEvent>> matching;
    private long reached;
    private boolean hasMore;
    private volatile Runnable wakeUp;

    /**
     * @param after the number of the last change that is not delivered
     * @param matching the events of those changes that the subscription is for, in their order
     */
    ChangeStream(ChangeHub hub, long after, Function<List<Change>, List<? extends SubscriptionEvent>> matching) {
        this.hub = hub;
        this.reached = after;
        this.matching = matching;
    }

    @Override
    public List<? extends SubscriptionEvent> next() {
        List<Change> changes = hub.after(reached, BATCH);
        hasMore = changes.size() == BATCH;
        if (changes.isEmpty()) {
            return List.of();
        }
        List<? extends SubscriptionEvent> events = matching.apply(changes);
        reached = changes.getLast().sequence();
        return events;
    }

    @Override
    public boolean hasMore() {
        return hasMore;
    }

    @Override
    public boolean hasEnded() {
        return false;
    }

    @Override
    public void onEvents(Runnable listener) {
        wakeUp = listener;
        hub.add(listener);
    }

    @Override
    public void close() {
        if (wakeUp != null) {
            hub.remove(wakeUp);
        }
    }
}
