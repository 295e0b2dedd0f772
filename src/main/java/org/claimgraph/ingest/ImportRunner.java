package org.claimgraph.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.claimgraph.act.ActKind;
import org.claimgraph.act.CurrentAct;
import org.claimgraph.act.LedgerLock;
import org.claimgraph.claim.DataSetImport;
import org.claimgraph.claim.DataSetLedger.Corrections;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.DataSetEntities;
import org.claimgraph.graph.DataSetRun;
import org.claimgraph.ingest.ImportTally.Fate;
import org.claimgraph.ingest.files.ImportSource;
import org.claimgraph.platform.database.FileCompaction;
import org.claimgraph.platform.database.TransactionTimeout;
import org.claimgraph.view.fact.FactState;

/**
 * Imports data sets from files. An import is one transaction: readers see all of it, its end in the list of imports included, or
 * nothing, and after a kill nothing of it is left. It holds the lock of the ledger, so that other writers wait until it ends.
 */
@ApplicationScoped
public class ImportRunner {
    /** The sources of a run that took a data set out. */
    static final String REMOVAL = "removal";

    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(2);
    /** How long an import that was accepted waits for others: longer than any act of a curator takes. */
    private static final int LOCK_SECONDS = 600;

    private final ImportFormats formats;
    private final ImportStores stores;
    private final ImportRunStore runs;
    private final LedgerLock lock;
    private final CurrentAct act;
    private final FileCompaction file;
    private final Clock clock;

    ImportRunner(
            ImportFormats formats,
            ImportStores stores,
            ImportRunStore runs,
            LedgerLock lock,
            CurrentAct act,
            FileCompaction file,
            Clock clock) {
        this.formats = formats;
        this.stores = stores;
        this.runs = runs;
        this.lock = lock;
        this.act = act;
        this.file = file;
        this.clock = clock;
    }

    /** An import under way. */
    private record Run(
            ImportSource source,
            ImportOptions options,
            ImportTally tally,
            DataSetImport changes,
            AtomicBoolean announced) {
        boolean isRemoval() {
            return source.files().isEmpty();
        }
    }

    /** A file whose format is known. */
    private record RecognisedFile(FileWithCompanions file, ImportFormat format, FileReading reading) {}

    /** Rolls the transaction of a dry run back. */
    private static final class DryRunEnd extends RuntimeException {}

    /** Something that is done in the transaction of an import. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    /**
     * Imports files as one data set. A new version of the data set corrects the one before.
     *
     * @param progress takes lines that say how far it has come
     * @return what it did; a refused import has changed nothing
     */
    public ImportReport run(ImportSource source, ImportOptions options, Consumer<String> progress) {
        Run run = begin(source, options);
        if (!options.dryRun()) {
            announce(run);
        }
        return inTransaction(run, progress, () -> importAll(run, listed(run, progress)));
    }

    /** Lists an import as running, without executing it yet. A dry run is listed too. */
    StartedImport start(ImportSource source, ImportOptions options) {
        Run run = begin(source, options);
        announce(run);
        return new StartedImport(
                run.changes().run(), () -> inTransaction(run, _ -> {}, () -> importAll(run, listed(run, _ -> {}))));
    }

    /** Lists what was read so far, whenever there is progress. */
    private Consumer<String> listed(Run run, Consumer<String> progress) {
        return line -> {
            if (run.announced().get()) {
                runs.update(run.changes().run(), run.tally().counts());
            }
            progress.accept(line);
        };
    }

    private void announce(Run run) {
        runs.begin(report(run, ImportStatus.RUNNING, null, null));
        run.announced().set(true);
    }

    /** Takes a data set out: retracts its claims and what it states about entities, unless another data set or a curator says it too. */
    public ImportReport remove(String dataSet, ImportOptions options) {
        Run run = begin(new ImportSource(dataSet, List.of()), options);
        return inTransaction(run, _ -> {}, () -> {
            if (stores.dataSets().size(run.changes()) == 0
                    && stores.dataSetEntities().isEmpty(dataSet)) {
                throw new RefusedImportException(
                        "There is no data set \"%s\" with claims or entities: the query importRuns shows the names of data sets."
                                .formatted(dataSet));
            }
            correct(run);
        });
    }

    private Run begin(ImportSource source, ImportOptions options) {
        DataSetImport changes =
                new DataSetImport(source.dataSet(), UUID.randomUUID().toString(), clock.instant());
        return new Run(source, options, new ImportTally(), changes, new AtomicBoolean());
    }

    private ImportReport inTransaction(Run run, Consumer<String> progress, Work work) {
        ImportReport report;
        try {
            report = QuarkusTransaction.requiringNew()
                    .timeout(TransactionTimeout.UNLIMITED)
                    .call(() -> published(run, progress, work));
            runs.signal();
            file.compact();
            return report;
        } catch (DryRunEnd _) {
            report = ended(run, ImportStatus.DRY_RUN, null);
        } catch (Exception failure) {
            report = ended(run, ImportStatus.REFUSED, refusal(run, failure));
        }
        record(run, report);
        return report;
    }

    private ImportReport published(Run run, Consumer<String> progress, Work work) throws IOException {
        acquire(progress);
        beginAct(run);
        work.run();
        if (run.options().dryRun()) {
            run.tally().affect(effects(run));
            throw new DryRunEnd();
        }
        ImportReport report = ended(run, ImportStatus.PUBLISHED, null);
        runs.recordWithin(report);
        return report;
    }

    private void record(Run run, ImportReport report) {
        if (!run.options().dryRun() || run.announced().get()) {
            runs.record(report);
        }
    }

    private ImportReport ended(Run run, ImportStatus status, String problem) {
        return report(run, status, problem, clock.instant());
    }

    /** What the user did or can change; anything else is a fault of the service. */
    private String refusal(Run run, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedImportException
                    || cause instanceof IOException
                    || cause instanceof ApiException) {
                return cause.getMessage();
            }
        }
        record(run, ended(run, ImportStatus.REFUSED, "The import failed: the log of the service has the details."));
        throw failure instanceof RuntimeException bug ? bug : new IllegalStateException(failure);
    }

    private void acquire(Consumer<String> progress) {
        if (!lock.tryAcquire()) {
            progress.accept("waiting until another import or change of the graph has ended");
            lock.acquireWithin(LOCK_SECONDS);
        }
    }

    private void beginAct(Run run) {
        act.begin(
                run.changes().run(),
                run.isRemoval() ? ActKind.REMOVAL : ActKind.IMPORT,
                run.options().actor(),
                "Data set \"%s\"".formatted(run.source().dataSet()),
                run.changes().now());
    }

    private void importAll(Run run, Consumer<String> progress) throws IOException {
        List<RecognisedFile> files = recognised(run);
        Set<String> namedEntities = new HashSet<>();
        progress.accept("reading entities");
        pass(files, new EntityPass(stores, run.tally(), run.changes(), namedEntities));
        progress.accept("reading documents");
        pass(files, new DocumentPass(stores, run.tally(), namedEntities));
        progress.accept("reading claims");
        pass(files, new ClaimPass(stores, run.tally(), run.changes(), throttled(run, progress)));
        reportUnknown(run, files.stream().map(RecognisedFile::file).toList());
        if (run.tally().isEmpty() && !run.tally().proposals().isEmpty()) {
            throw new RefusedImportException("A spreadsheet needs a mapping that says what its columns mean.");
        }
        if (run.options().strict() && (run.tally().hasErrors() || run.tally().hasWarnings())) {
            throw new RefusedImportException(
                    "The import is strict, and there are errors or warnings: correct them, or leave out --strict.");
        }
        progress.accept("forming facts and conflicts");
        correct(run);
    }

    private Runnable throttled(Run run, Consumer<String> progress) {
        Instant[] next = {clock.instant()};
        return () -> {
            Instant now = clock.instant();
            if (now.isAfter(next[0])) {
                next[0] = now.plus(PROGRESS_INTERVAL);
                progress.accept("%d claims read"
                        .formatted(run.tally().counts().getLast().read()));
            }
        };
    }

    /** The files whose format is known. */
    private List<RecognisedFile> recognised(Run run) throws IOException {
        List<RecognisedFile> recognised = new ArrayList<>();
        for (ImportFile file : run.source().files()) {
            ImportFormat format = formats.of(file, run.options().format());
            if (format != null) {
                FileWithCompanions tracked = new FileWithCompanions(file);
                recognised.add(new RecognisedFile(tracked, format, format.open(tracked)));
            }
        }
        if (recognised.isEmpty()) {
            throw new RefusedImportException(
                    "No file has a recognised format (%s): name the format with --format.".formatted(formats.names()));
        }
        return recognised;
    }

    /** Reports the files of no known format that do not belong to another one, as mappings and texts of documents do. */
    private void reportUnknown(Run run, List<FileWithCompanions> read) {
        Set<String> used = new HashSet<>();
        for (FileWithCompanions file : read) {
            used.add(file.path());
            used.addAll(file.companions());
        }
        for (ImportFile file : run.source().files()) {
            if (!used.contains(file.path()) && !ImportFormats.belongsToOthers(file.path())) {
                run.tally()
                        .add(new Finding(
                                new FilePlace(file.path(), 0),
                                Finding.Level.INFO,
                                "unknown-format",
                                "The file has no recognised format (%s): it is skipped.".formatted(formats.names())));
            }
        }
    }

    private static void pass(List<RecognisedFile> files, ImportPass pass) throws IOException {
        for (RecognisedFile file : files) {
            pass.begin(file.format());
            file.reading().read(pass);
        }
        pass.end();
    }

    private void correct(Run run) {
        long before = stores.dataSets().sizeBefore(run.changes());
        long vanished = stores.dataSets().countVanished(run.changes());
        if (vanished * 10 > before
                && vanished > 1
                && !run.isRemoval()
                && !run.options().allowRetractions()) {
            throw new RefusedImportException(
                    "The import would retract %d of the %d claims of \"%s\", more than a tenth, because the files no longer contain them: import all files of the data set, or allow the retractions with --allow-retractions."
                            .formatted(vanished, before, run.changes().dataSet()));
        }
        Corrections corrections = stores.dataSets().correct(run.changes());
        run.tally().count("claims", Fate.SUPERSEDED, corrections.superseded());
        run.tally().count("claims", Fate.RETRACTED, corrections.retracted());
        correctEntities(run);
    }

    private void correctEntities(Run run) {
        DataSetEntities.EntityCorrections corrections =
                stores.dataSetEntities().correct(dataSetRun(run), run.changes().namedByDelta());
        stores.removedNodes().removeUnused(corrections.unstated(), run.changes().now());
        run.tally().count("entities", Fate.RETRACTED, corrections.changed());
    }

    private static DataSetRun dataSetRun(Run run) {
        return new DataSetRun(run.changes().dataSet(), run.changes().run());
    }

    private List<ImportEffect> effects(Run run) {
        return stores.facts().at(run.changes().now()).entrySet().stream()
                .map(of -> new ImportEffect(
                        FactState.valueOf(of.getKey()), (int) of.getValue().created(), (int)
                                of.getValue().changed()))
                .toList();
    }

    private ImportReport report(Run run, ImportStatus status, String problem, Instant endedAt) {
        String sources = run.isRemoval()
                ? REMOVAL
                : String.join(
                        "\n",
                        run.source().files().stream().map(ImportFile::path).toList());
        return new ImportReport(
                run.changes().run(),
                run.source().dataSet(),
                sources,
                status,
                problem,
                run.changes().now(),
                endedAt,
                run.tally().counts(),
                run.tally().effects(),
                run.tally().kept(),
                run.tally().findings(),
                status == ImportStatus.REFUSED || run.tally().hasErrors(),
                run.tally().proposals());
    }
}
