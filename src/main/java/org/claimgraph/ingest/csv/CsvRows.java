package org.claimgraph.ingest.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.platform.database.StorableValues;

/** Reads the data rows of a table by its mapping: below titles and header, filled down, without totals and empty rows. */
final class CsvRows {
    private final CsvTable table;
    private final CsvMapping mapping;
    private final FindingReporter findings;
    private final List<List<String>> head = new ArrayList<>();
    private final Map<String, String> above = new HashMap<>();
    private List<String> header = List.of();
    private int skipped;

    CsvRows(CsvTable table, CsvMapping mapping, FindingReporter findings) {
        this.table = table;
        this.mapping = mapping;
        this.findings = findings;
    }

    List<String> header() {
        return header;
    }

    void each(Consumer<CsvRow> rows) throws IOException {
        table.each(findings, (place, fields) -> {
            if (skipped < mapping.titleRows()) {
                skipped++;
            } else if (head.size() < mapping.headerRows()) {
                head.add(fields);
                header = CsvTable.header(head);
            } else if (!fields.stream().allMatch(String::isBlank)) {
                row(place, fields, rows);
            }
        });
    }

    private void row(FilePlace place, List<String> fields, Consumer<CsvRow> rows) {
        String problem = fields.stream()
                .map(StorableValues::problem)
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
        String first = fields.stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        if (problem != null) {
            findings.error(place, "unstorable-text", "A cell contains %s; the row is skipped.".formatted(problem));
        } else if (mapping.skip().contains(first)) {
            findings.info(place, "row-skipped", "The row \"%s\" is no data by the mapping.".formatted(first));
        } else {
            rows.accept(new CsvRow(place, cells(fields)));
        }
    }

    private Map<String, String> cells(List<String> fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            String name = header.get(column);
            String cell = column < fields.size() ? fields.get(column).strip() : "";
            if (mapping.fill().contains(name)) {
                cell = cell.isEmpty() ? above.getOrDefault(name, "") : cell;
                above.put(name, cell);
            }
            cells.putIfAbsent(name, cell);
        }
        return cells;
    }
}
