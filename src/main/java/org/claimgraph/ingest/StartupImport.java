package org.claimgraph.ingest;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.ingest.bundle.BundleFiles;
import org.claimgraph.ingest.files.ImportSource;
import org.claimgraph.platform.ClasspathResource;
import org.claimgraph.platform.LogText;
import org.claimgraph.platform.ServiceMain;
import org.claimgraph.source.DocumentTextRecorder;
import org.claimgraph.view.fact.LedgerRebuild;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Rebuilds the ledger of an earlier build, imports the bundled data sets and the files that the operator names, and attaches the
 * texts of documents, when the service starts. The start
 * waits for a limited time; a longer import continues in the background. Until it ends, the service is not ready and
 * shows the ledger without that data.
 */
@ApplicationScoped
class StartupImport {
    private static final Logger LOG = Logger.getLogger(StartupImport.class);
    private final LedgerRebuild rebuild;
    private final BundleImporter importer;
    private final ImportRunner runner;
    private final DocumentTextRecorder texts;
    private final List<String> bundles;
    private final List<Path> files;
    private final Optional<TextFolder> folder;
    private final Duration wait;
    private volatile CompletableFuture<Void> importing = new CompletableFuture<>();
    private volatile boolean stopping;

    StartupImport(
            LedgerRebuild rebuild,
            BundleImporter importer,
            ImportRunner runner,
            DocumentTextRecorder texts,
            @ConfigProperty(name = "claimgraph.bundles") Optional<List<String>> bundles,
            @ConfigProperty(name = "claimgraph.import") Optional<List<Path>> files,
            @ConfigProperty(name = "claimgraph.texts") Optional<Path> folder,
            @ConfigProperty(name = "claimgraph.texts.max-size") MemorySize maxSize,
            @ConfigProperty(name = "claimgraph.import.start-wait") Duration wait) {
        this.rebuild = rebuild;
        this.importer = importer;
        this.runner = runner;
        this.texts = texts;
        this.bundles = bundles.orElse(List.of());
        this.files = files.orElse(List.of());
        this.folder = folder.map(path -> new TextFolder(path, maxSize.asLongValue()));
        this.wait = wait;
    }

    void start(@Observes StartupEvent event) {
        folder.ifPresent(TextFolder::files);
        files.forEach(StartupImport::check);
        importing = CompletableFuture.runAsync(
                this::importAll,
                work -> Thread.ofPlatform().daemon().name("startup-import").start(work));
        if (!awaitImport()) {
            LOG.infof("The import continues in the background. Readiness is DOWN until it ends.");
            importing.whenComplete((_, failure) -> stopOn(failure));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Whether everything is imported. */
    boolean isDone() {
        return importing.isDone() && !importing.isCompletedExceptionally();
    }

    /** Waits for the import as long as the settings say; its failure is that of the start. */
    private boolean awaitImport() {
        try {
            importing
                    .copy()
                    .completeOnTimeout(null, wait.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return importing.isDone();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failure;
        }
    }

    private void stopOn(Throwable failure) {
        if (failure != null && !stopping) {
            LOG.errorf("Claimgraph stops: %s", ServiceMain.reason(failure));
            Quarkus.asyncExit(1);
        }
    }

    private void importAll() {
        rebuild.run();
        bundles.forEach(this::importBundle);
        files.forEach(this::importFile);
        folder.ifPresent(directory -> directory.attachAll(text -> texts.attach(text) != null));
        long missing = texts.countMissing();
        if (missing > 0) {
            LOG.infof(
                    "The texts of %d documents are not attached: their quotes are null. To attach them, save each text as a"
                            + " file in a directory and set CLAIMGRAPH_TEXTS to that directory.",
                    missing);
        }
    }

    private static void check(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException(
                    "CLAIMGRAPH_IMPORT names %s, which does not exist or cannot be read.".formatted(file));
        }
    }

    /** What is wrong with the data is logged and does not end the service. */
    private void importFile(Path file) {
        try {
            ImportReport report = runner.run(
                    ImportSource.of(file, null), ImportOptions.DEFAULT, line -> LOG.infof("%s: %s", file, line));
            for (String line : ReportText.lines(report)) {
                LOG.log(
                        report.hasErrors() ? Logger.Level.WARN : Logger.Level.INFO,
                        LogText.escaped(file + ": " + line));
            }
        } catch (IOException failure) {
            LOG.errorf("%s is not imported: %s", file, failure.getMessage());
        }
    }

    private void importBundle(String bundle) {
        BundleFiles files = BundleFiles.of("data/" + bundle, ClasspathResource::text);
        if (!importer.holds(files)) {
            importer.load(Bundle.read(files));
        }
    }
}
