package org.claimgraph.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Records imports and reads them. */
@ApplicationScoped
class ImportRunStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_PROBLEM = 2000;
    private static final int LONGEST_PATH = 1000;
    private static final String COLUMNS =
            "i.id, i.data_set, i.sources, i.status, i.problem, i.started_at, i.ended_at, i.counts, i.effects, i.sequence";
    private static final TypeReference<List<ImportCount>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<ImportEffect>> EFFECTS = new TypeReference<>() {};
    private final Database database;
    private final ImportSignals signals;

    ImportRunStore(Database database, ImportSignals signals) {
        this.database = database;
        this.signals = signals;
    }

    /** Records an import that begins. */
    @Transactional
    void begin(ImportReport started) {
        insert(started);
    }

    /** Records what an import has read so far, in a transaction of its own: it can be read while the import runs. */
    void update(String run, List<ImportCount> counts) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.write(
                        "update import_run set counts = ? where id = ? and status = 'RUNNING'",
                        List.of(List.of(json(counts), run))));
        signals.signal();
    }

    /** Records an import that has ended without effect, in a transaction of its own. */
    void record(ImportReport report) {
        QuarkusTransaction.requiringNew().run(() -> recordWithin(report));
        signals.signal();
    }

    /** Tells those who follow imports that one has come further; called after the commit. */
    void signal() {
        signals.signal();
    }

    /** Records an import that has ended, in the place of what was recorded when it began, and in the caller's transaction. */
    void recordWithin(ImportReport report) {
        boolean hasBegun = withId(report.run()) != null;
        if (hasBegun) {
            database.write(
                    "update import_run set status = ?, problem = ?, ended_at = ?, counts = ?, effects = ? where id = ?",
                    List.of(Arrays.asList(
                            report.status(),
                            cut(report.problem(), LONGEST_PROBLEM),
                            report.endedAt().truncatedTo(ChronoUnit.MICROS),
                            json(report.counts()),
                            json(report.effects()),
                            report.run())));
        } else {
            insert(report);
        }
        insertFindings(report);
    }

    /**
     * Ends the imports whose process has ended; called while nobody imports.
     *
     * @param start imports that began later belong to running processes
     */
    @Transactional
    void abortRunning(Instant start, Instant now) {
        abort("started_at < ?", start.truncatedTo(ChronoUnit.MICROS), "The process stopped", now);
    }

    /** Ends an import that was interrupted, unless its end was recorded. */
    @Transactional
    void abort(String run, Instant now) {
        abort("id = ?", run, "The database became unavailable", now);
    }

    private void abort(String condition, Object parameter, String cause, Instant now) {
        database.write(
                "update import_run set status = ?, problem = ?, ended_at = ? where status = ? and " + condition,
                List.of(List.of(
                        ImportStatus.ABORTED,
                        cause + " before the import ended, and nothing of it was kept: import again.",
                        now.truncatedTo(ChronoUnit.MICROS),
                        ImportStatus.RUNNING,
                        parameter)));
    }

    private void insert(ImportReport report) {
        database.write(
                "insert into import_run (id, data_set, sequence, sources, status, problem, started_at, ended_at, counts, effects)"
                        + " select ?, ?, coalesce(max(i.sequence), 0) + 1, ?, ?, ?, ?, ?, ?, ? from import_run i",
                List.of(Arrays.asList(
                        report.run(),
                        report.dataSet(),
                        report.sources(),
                        report.status(),
                        cut(report.problem(), LONGEST_PROBLEM),
                        report.startedAt().truncatedTo(ChronoUnit.MICROS),
                        report.endedAt() == null ? null : report.endedAt().truncatedTo(ChronoUnit.MICROS),
                        json(report.counts()),
                        json(report.effects()))));
    }

    private void insertFindings(ImportReport report) {
        List<List<?>> findings = new ArrayList<>();
        for (Finding finding : report.findings()) {
            findings.add(List.of(
                    report.run(),
                    findings.size(),
                    finding.level(),
                    finding.kind(),
                    cut(finding.place().file(), LONGEST_PATH),
                    finding.place().line(),
                    finding.message()));
        }
        database.write(
                "insert into import_finding (run_id, position, level, kind, file, line, message) values (?, ?, ?, ?, ?, ?, ?)",
                findings);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String json(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The imports, the latest first. */
    List<ImportRun> latest(int limit) {
        return database.list(
                Sql.of("select " + COLUMNS + " from import_run i order by i.sequence desc limit " + limit),
                ImportRunStore::read);
    }

    /** The import with the id; null if there is none. */
    ImportRun withId(String id) {
        List<ImportRun> found = database.list(
                Sql.of("select " + COLUMNS + " from import_run i where i.id = ?", id), ImportRunStore::read);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The first findings of each import, in the order of the files, by the id of the import. */
    Map<String, List<ImportFinding>> findings(List<String> runs) {
        return database.listsByKey(
                Sql.of(
                        "select f.run_id, f.level, f.kind, f.file, f.line, f.message from import_finding f"
                                + " where f.run_id = any(keys(?)) order by f.run_id, f.position",
                        runs),
                row -> new ImportFinding(
                        row.word(Finding.Level.class), row.text(), row.text(), (int) row.number(), row.text()));
    }

    private static ImportRun read(Row row) {
        return new ImportRun(
                row.text(),
                row.text(),
                row.text(),
                row.word(ImportStatus.class),
                row.text(),
                row.moment(),
                row.moment(),
                read(row.text(), COUNTS),
                read(row.text(), EFFECTS),
                row.number());
    }

    /** @param json null for none */
    private static <T> List<T> read(String json, TypeReference<List<T>> type) {
        try {
            return json == null ? List.of() : JSON.readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
