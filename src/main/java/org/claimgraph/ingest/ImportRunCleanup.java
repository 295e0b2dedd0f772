package org.claimgraph.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.claimgraph.access.InstanceAccess;
import org.claimgraph.act.LedgerLock;
import org.claimgraph.engine.execution.ApiException;
import org.jboss.logging.Logger;

/**
 * Ends the imports of a process that was killed, when the service starts, and those that the database interrupted. While another instance imports, the database has not
 * noticed yet that the process is gone, or it takes no changes, nothing is ended: it tries again until it can.
 */
@ApplicationScoped
class ImportRunCleanup {
    private static final Logger LOG = Logger.getLogger(ImportRunCleanup.class);
    private static final long RETRY_SECONDS = 5;
    private final ImportRunStore runs;
    private final LedgerLock lock;
    private final InstanceAccess access;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    ImportRunCleanup(ImportRunStore runs, LedgerLock lock, InstanceAccess access, Clock clock) {
        this.runs = runs;
        this.lock = lock;
        this.access = access;
        this.clock = clock;
    }

    /** Before this process imports anything itself. */
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
        Instant start = clock.instant();
        if (!access.isReadOnly()) {
            untilDone(() -> endAborted(start));
        }
    }

    /** Ends an import of this process that the database interrupted and could not record. */
    void endOnceAvailable(String run) {
        untilDone(() -> {
            runs.abort(run, clock.instant());
            return true;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** Tries at once and, if that does nothing, in the background. */
    private void untilDone(BooleanSupplier end) {
        if (!isDone(end)) {
            Thread.ofPlatform().daemon().name("import-cleanup").start(() -> retry(end));
        }
    }

    private void retry(BooleanSupplier end) {
        try {
            while (!stopping.await(RETRY_SECONDS, TimeUnit.SECONDS)) {
                if (isDone(end)) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warnf("Imports that were interrupted stay listed as running until the next start: %s", failure);
        }
    }

    private boolean isDone(BooleanSupplier end) {
        try {
            return end.getAsBoolean();
        } catch (ApiException notNow) {
            LOG.debugf("Imports cannot be ended now: %s", notNow.getMessage());
            return false;
        }
    }

    /**
     * Ends the imports that are listed as running although nobody imports.
     *
     * @param start imports that began later are left alone
     * @return whether nobody imports
     * @throws ApiException if the database cannot be reached or takes no changes
     */
    boolean endAborted(Instant start) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean isFree = lock.tryAcquire();
            if (isFree) {
                runs.abortRunning(start, clock.instant());
            }
            return isFree;
        });
    }
}
