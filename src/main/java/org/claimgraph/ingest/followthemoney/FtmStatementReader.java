package org.claimgraph.ingest.followthemoney;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.ImportFile;
import org.claimgraph.ingest.parse.FileEncoding;
import org.claimgraph.platform.database.StorableValues;

/** Reads the statements of a file, those of one entity together. */
final class FtmStatementReader {
    private static final int MAX_FIELD = 16 * 1024 * 1024;
    private final ImportFile file;
    private final FindingReporter findings;
    private final Set<String> finished = new HashSet<>();
    private final List<FtmStatement> open = new ArrayList<>();

    FtmStatementReader(ImportFile file, FindingReporter findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Passes each statement to the consumer. */
    void each(Consumer<FtmStatement> statements) throws IOException {
        FileEncoding encoding = FileEncoding.of(file);
        long line = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(MAX_FIELD)
                .ofCsvRecord(encoding.open(file))) {
            List<String> header = null;
            for (CsvRecord row : rows) {
                line = row.getStartingLineNumber();
                if (header == null) {
                    header = row.getFields();
                } else {
                    row(new FilePlace(file.path(), line), header, row.getFields(), statements);
                }
            }
        } catch (CsvParseException | UncheckedIOException failure) {
            findings.error(
                    new FilePlace(file.path(), line),
                    "not-csv",
                    "The file cannot be read as CSV after this line; the rest is skipped.");
        }
    }

    private void row(FilePlace place, List<String> header, List<String> row, Consumer<FtmStatement> statements) {
        String problem = row.stream()
                .map(StorableValues::problem)
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
        FtmStatement statement = problem == null ? FtmStatement.parse(place, header, row) : null;
        if (problem != null) {
            findings.error(place, "unstorable-text", "A text contains %s; the row is skipped.".formatted(problem));
        } else if (statement == null) {
            findings.error(
                    place,
                    "incomplete-row",
                    "A statement needs entity_id, prop, schema and value; the row is skipped.");
        } else {
            statements.accept(statement);
        }
    }

    /** Passes the statements of each entity together to the consumer. The rows of an entity must stand together. */
    void groups(Consumer<List<FtmStatement>> groups) throws IOException {
        each(statement -> {
            if (!open.isEmpty() && !open.getFirst().canonical().equals(statement.canonical())) {
                close(groups);
            }
            open.add(statement);
        });
        close(groups);
    }

    private void close(Consumer<List<FtmStatement>> groups) {
        if (open.isEmpty()) {
            return;
        }
        String id = open.getFirst().canonical();
        if (!finished.add(id)) {
            findings.warn(
                    open.getFirst().place(),
                    "not-sorted",
                    "The rows of \"%s\" do not stand together: sort the file by canonical_id.".formatted(id));
        }
        groups.accept(List.copyOf(open));
        open.clear();
    }
}
