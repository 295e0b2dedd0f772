package org.claimgraph.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.ImportFile;
import org.claimgraph.ingest.parse.FileEncoding;

/** The rows of a file whose encoding and separator are found by looking at it. */
record CsvTable(ImportFile file, FileEncoding encoding, char separator) {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 200;
    private static final int MAX_FIELD = 16 * 1024 * 1024;

    static CsvTable of(ImportFile file) throws IOException {
        FileEncoding encoding = FileEncoding.of(file);
        char best = SEPARATORS[0];
        long most = -1;
        for (char separator : SEPARATORS) {
            long rows = new CsvTable(file, encoding, separator).rowsOfOneWidth();
            if (rows > most) {
                most = rows;
                best = separator;
            }
        }
        return new CsvTable(file, encoding, best);
    }

    /** How many of the first rows have the most frequent width, if that is more than one column. */
    private long rowsOfOneWidth() throws IOException {
        Map<Integer, Long> widths = new HashMap<>();
        int rows = 0;
        try (CsvReader<CsvRecord> reader = open()) {
            for (CsvRecord row : reader) {
                widths.merge(row.getFieldCount(), 1L, Long::sum);
                if (++rows == SAMPLE) {
                    break;
                }
            }
        } catch (CsvParseException | UncheckedIOException _) {
            return 0;
        }
        widths.remove(1);
        return widths.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private CsvReader<CsvRecord> open() throws IOException {
        Reader text = encoding.open(file);
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .maxBufferSize(MAX_FIELD)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** Passes each row with its place to the consumer; what cannot be read is reported. */
    void each(FindingReporter findings, BiConsumer<FilePlace, List<String>> rows) throws IOException {
        long line = 0;
        try (CsvReader<CsvRecord> reader = open()) {
            for (CsvRecord row : reader) {
                line = row.getStartingLineNumber();
                rows.accept(new FilePlace(file.path(), line), row.getFields());
            }
        } catch (CsvParseException | UncheckedIOException _) {
            findings.error(
                    new FilePlace(file.path(), line),
                    "not-csv",
                    "The file cannot be read as CSV after this line; the rest is skipped.");
        }
    }

    /** The header: the cells of its rows joined, where an empty cell of an upper row repeats the one to its left. */
    static List<String> header(List<List<String>> rows) {
        List<String> header = new ArrayList<>();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < width; column++) {
            StringBuilder name = new StringBuilder();
            for (int row = 0; row < rows.size(); row++) {
                boolean upper = row + 1 < rows.size();
                name.append(name.isEmpty() ? "" : " ").append(cell(rows.get(row), column, upper));
            }
            header.add(name.toString().strip());
        }
        return header;
    }

    private static String cell(List<String> row, int column, boolean upper) {
        for (int at = Math.min(column, row.size() - 1); at >= 0; at--) {
            if (!row.get(at).isBlank() || !upper) {
                return row.get(at).strip();
            }
        }
        return "";
    }
}
