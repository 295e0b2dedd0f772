package org.claimgraph.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.ingest.files.ImportSource;
import org.jboss.logging.Logger;

/** Runs imports in the background, one at a time: an import holds the lock of the ledger. */
@ApplicationScoped
public class ImportJobs {
    private static final Logger LOG = Logger.getLogger(ImportJobs.class);
    private final ImportRunner runner;
    private final ImportRunCleanup cleanup;
    private final AtomicBoolean isBusy = new AtomicBoolean();

    ImportJobs(ImportRunner runner, ImportRunCleanup cleanup) {
        this.runner = runner;
        this.cleanup = cleanup;
    }

    /** @throws ApiException CONFLICT if an import runs in the background */
    public void checkFree() {
        if (isBusy.get()) {
            throw busy();
        }
    }

    /**
     * Starts an import.
     *
     * @param ended runs once, when the import has ended, or here if it does not start
     * @return the id of the import, which is listed from now on
     * @throws ApiException CONFLICT if an import runs in the background
     */
    public String start(ImportSource source, ImportOptions options, Runnable ended) {
        if (!isBusy.compareAndSet(false, true)) {
            ended.run();
            throw busy();
        }
        try {
            StartedImport started = runner.start(source, options);
            Thread.ofPlatform().daemon().name("import").start(() -> execute(started, ended));
            return started.id();
        } catch (RuntimeException failure) {
            isBusy.set(false);
            ended.run();
            throw failure;
        }
    }

    private void execute(StartedImport started, Runnable ended) {
        try {
            ImportReport report = started.execute();
            LOG.infof("Import %s of \"%s\" has ended: %s.", report.run(), report.dataSet(), report.status());
        } catch (ApiException interrupted) {
            LOG.warnf("Import %s is interrupted: %s", started.id(), interrupted.getMessage());
            cleanup.endOnceAvailable(started.id());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Import %s failed", started.id());
        } finally {
            isBusy.set(false);
            ended.run();
        }
    }

    private static ApiException busy() {
        return new ApiException(
                ErrorCode.CONFLICT,
                "Another import is under way: follow it with the query importRuns, and try again when it has ended.");
    }
}
