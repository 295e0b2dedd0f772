package org.claimgraph.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.claimgraph.access.InstanceAccess;
import org.claimgraph.act.LedgerLock;

/** Ends the imports of a process that was killed, when the service starts. While another instance imports, nothing is ended. */
@ApplicationScoped
class ImportRunCleanup {
    private final ImportRunStore runs;
    private final LedgerLock lock;
    private final InstanceAccess access;
    private final Clock clock;

    ImportRunCleanup(ImportRunStore runs, LedgerLock lock, InstanceAccess access, Clock clock) {
        this.runs = runs;
        this.lock = lock;
        this.access = access;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (!access.isReadOnly()) {
            endAborted();
        }
    }

    /** Ends the imports that are listed as running although nobody imports. */
    void endAborted() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (lock.tryAcquire()) {
                runs.abortRunning(clock.instant());
            }
        });
    }
}
