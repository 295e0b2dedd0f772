package org.claimgraph.engine.smallrye;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.Subscriptions;
import io.smallrye.mutiny.operators.AbstractMulti;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import org.claimgraph.engine.execution.EventStream;

/** What methods of subscriptions return: an {@link EventStream} in the type from which SmallRye takes the schema. */
public final class EventMulti<T> extends AbstractMulti<T> {
    private final EventStream stream;

    private EventMulti(EventStream stream) {
        this.stream = stream;
    }

    /** @param stream its events have values of the type */
    public static <T> Multi<T> of(EventStream stream) {
        return new EventMulti<>(stream);
    }

    EventStream stream() {
        return stream;
    }

    /** Only the executor of the engine reads the events. */
    @Override
    public void subscribe(MultiSubscriber<? super T> subscriber) {
        stream.close();
        Subscriptions.fail(subscriber, new UnsupportedOperationException("Subscriptions run on the engine only"));
    }
}
