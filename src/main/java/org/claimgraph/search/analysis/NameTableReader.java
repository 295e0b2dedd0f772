package org.claimgraph.search.analysis;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.claimgraph.platform.ClasspathResource;

/** Reads the tables of the resource folder {@code names}: one row per line, cells separated by tabs, comments after #. */
final class NameTableReader {
    private NameTableReader() {}

    /** Calls the consumer with the cells of each row. */
    static void rows(String file, Consumer<String[]> row) {
        ClasspathResource.lines("names/" + file).stream()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> row.accept(line.split("\t", -1)));
    }

    /** Calls the consumer with the first cell and each following form of each row, split into words. */
    static void forms(String file, BiConsumer<String, List<NameToken>> form) {
        rows(file, row -> {
            for (int at = 1; at < row.length; at++) {
                List<NameToken> words = NameSplitter.split(row[at]);
                if (!words.isEmpty()) {
                    form.accept(row[0], words);
                }
            }
        });
    }
}
