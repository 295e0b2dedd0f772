package org.claimgraph.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells listeners that an import of this instance has come further. */
@ApplicationScoped
class ImportSignals {
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    /** Has the listener run on the thread of the import, until it is removed. It must return at once. */
    void add(Runnable listener) {
        listeners.add(listener);
    }

    void remove(Runnable listener) {
        listeners.remove(listener);
    }

    void signal() {
        listeners.forEach(Runnable::run);
    }
}
