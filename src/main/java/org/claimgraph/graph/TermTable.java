package org.claimgraph.graph;

import java.util.List;
import org.claimgraph.platform.ClasspathResource;

/** A table of terms: what they mean, their language, then the terms, separated by tabs. Lines that begin with {@code #} are comments. */
final class TermTable {
    private static final int FIRST_TERM = 2;

    private TermTable() {}

    /**
     * A row of the table.
     *
     * @param terms folded, in their order
     */
    record TermRow(String meaning, List<String> terms) {}

    /** @param path of the resource */
    static List<TermRow> rows(String path) {
        return ClasspathResource.lines(path).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .map(cells -> new TermRow(
                        cells.getFirst(),
                        cells.stream().skip(FIRST_TERM).map(TextFolding::fold).toList()))
                .toList();
    }
}
