package org.claimgraph.ingest;

import io.vertx.core.Vertx;
import java.util.List;
import org.claimgraph.engine.execution.EventStream;
import org.claimgraph.engine.execution.SubscriptionEvent;

/** The states of one import, until it has ended. An import of another instance is looked at every second. */
final class ImportStream implements EventStream {
    private static final long POLL_MILLIS = 1000;
    private final String id;
    private final ImportRunStore runs;
    private final ImportSignals signals;
    private final Vertx vertx;
    private ImportRun last;
    private volatile Runnable wakeUp;
    private volatile long timer;

    ImportStream(String id, ImportRunStore runs, ImportSignals signals, Vertx vertx) {
        this.id = id;
        this.runs = runs;
        this.signals = signals;
        this.vertx = vertx;
    }

    private record State(ImportRun value) implements SubscriptionEvent {
        @Override
        public String cursor() {
            return null;
        }
    }

    @Override
    public List<? extends SubscriptionEvent> next() {
        ImportRun run = runs.withId(id);
        if (run == null || run.equals(last)) {
            return List.of();
        }
        last = run;
        return List.of(new State(run));
    }

    @Override
    public boolean hasMore() {
        return false;
    }

    @Override
    public boolean hasEnded() {
        return last != null && last.status() != ImportStatus.RUNNING;
    }

    @Override
    public void onEvents(Runnable listener) {
        wakeUp = listener;
        signals.add(listener);
        timer = vertx.setPeriodic(POLL_MILLIS, _ -> listener.run());
    }

    @Override
    public void close() {
        if (wakeUp != null) {
            signals.remove(wakeUp);
            vertx.cancelTimer(timer);
        }
    }
}
