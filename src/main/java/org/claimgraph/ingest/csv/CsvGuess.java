package org.claimgraph.ingest.csv;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimgraph.graph.value.ShareOf;
import org.claimgraph.ingest.FindingLog;
import org.claimgraph.ingest.parse.Shares;

/** Proposes a mapping for a table by its header and first rows. */
final class CsvGuess {
    private static final int SAMPLE = 50;
    private static final Pattern AMOUNT = Pattern.compile(".*\\d.*(?:[$€£¥]|[A-Z]{3}|Mio|Mrd|bn|m\\b).*|[$€£¥].*\\d.*");
    private final List<List<String>> rows;
    private final int start;

    private CsvGuess(List<List<String>> rows) {
        this.rows = rows;
        this.start = start(rows);
    }

    /** The proposal, as JSON. */
    static String of(CsvTable table, FindingLog findings) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        table.each(findings, (_, row) -> {
            if (rows.size() < SAMPLE) {
                rows.add(row);
            }
        });
        return rows.isEmpty() ? "{}" : new CsvGuess(rows).proposal().toString();
    }

    /** The first row that has as many filled cells as any other: the last row of the header. */
    private static int start(List<List<String>> rows) {
        long most = rows.stream().mapToLong(CsvGuess::filled).max().orElse(0);
        for (int at = 0; at < rows.size(); at++) {
            if (filled(rows.get(at)) == most) {
                return at;
            }
        }
        return 0;
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private ObjectNode proposal() {
        boolean two = start > 0 && filled(rows.get(start - 1)) > 1;
        List<String> header = CsvTable.header(rows.subList(two ? start - 1 : start, start + 1));
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        mapping.put("titleRows", two ? start - 1 : start)
                .put("headerRows", two ? 2 : 1)
                .put("language", "en");
        ArrayNode entities = mapping.putArray("entities");
        ArrayNode claims = mapping.putArray("claims");
        entities.addObject().put("id", "subject").put("kind", "COMPANY").put("name", header.getFirst());
        for (int column = 1; column < header.size(); column++) {
            if (!header.get(column).isEmpty()) {
                claims.addObject()
                        .put("subject", "subject")
                        .put("predicate", predicate(header.get(column), column))
                        .put("column", header.get(column));
            }
        }
        return mapping;
    }

    /** A predicate by the cells of the column; its name in camel case where they are texts. */
    private String predicate(String name, int column) {
        List<String> cells = rows.stream()
                .skip(start + 1L)
                .filter(row -> column < row.size() && !CsvNames.isPlaceholder(row.get(column)))
                .map(row -> row.get(column))
                .toList();
        if (!cells.isEmpty()
                && cells.stream().filter(cell -> cell.contains("%")).count() * 2 > cells.size()
                && cells.stream()
                        .anyMatch(cell -> Shares.parse(cell, ShareOf.EQUITY).isPresent())) {
            return "ownershipShare";
        }
        if (!cells.isEmpty()
                && cells.stream().filter(cell -> AMOUNT.matcher(cell).matches()).count() * 2 > cells.size()) {
            return "capital";
        }
        if (!cells.isEmpty()
                && cells.stream()
                                        .filter(cell ->
                                                CsvDates.parse(cell, "DMY").isPresent())
                                        .count()
                                * 2
                        > cells.size()) {
            return "founded";
        }
        StringBuilder key = new StringBuilder();
        for (String word : name.split("[^\\p{L}\\p{N}]+")) {
            key.append(
                    key.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.substring(0, 1).toUpperCase(Locale.ROOT)
                                    + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return key.isEmpty() ? "note" : key.toString();
    }
}
