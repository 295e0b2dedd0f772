package org.claimgraph.access;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Knows whether the work of a thread is for the sender of a request. Thread-safe. */
@ApplicationScoped
public class SenderScope {
    private final CurrentViewer current;

    SenderScope(CurrentViewer current) {
        this.current = current;
    }

    /** Whether this thread works for a request without a key; false for work of the service itself, such as an import. */
    public boolean isWithoutKey() {
        return Arc.container().requestContext().isActive() && current.isWithoutKey();
    }

    /** Does work for the sender of a request that is no GraphQL request; no request context must be active. */
    public <T> T call(Viewer sender, Callable<T> work) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            current.set(sender);
            return work.call();
        } finally {
            context.terminate();
        }
    }
}
