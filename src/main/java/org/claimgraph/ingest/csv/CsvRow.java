package org.claimgraph.ingest.csv;

import java.util.Map;
import org.claimgraph.ingest.FilePlace;

/** A row: its cells by column. */
record CsvRow(FilePlace place, Map<String, String> cells) {
    /** The cell; empty for a column that the row does not have, or null. */
    String cell(String column) {
        return column == null ? "" : cells.getOrDefault(column, "");
    }

    /** Whether the cell says something, and be it that it is unknown. */
    boolean has(String column) {
        return !CsvNames.isNothing(cell(column));
    }
}
