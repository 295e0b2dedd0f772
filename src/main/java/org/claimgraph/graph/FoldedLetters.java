package org.claimgraph.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Folds letters that Unicode does not decompose but that readers treat as equal, by the table {@code folding/letters.tsv}. */
final class FoldedLetters {
    private static final Map<Integer, String> LETTERS = read("/folding/letters.tsv");

    private FoldedLetters() {}

    static String replace(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> append(folded, letter));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int letter) {
        String other = letter < 0x80 ? null : LETTERS.get(letter);
        if (other == null) {
            folded.appendCodePoint(letter);
        } else {
            folded.append(other);
        }
    }

    private static Map<Integer, String> read(String table) {
        Map<Integer, String> letters = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(FoldedLetters.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                letters.put(cells[0].codePointAt(0), cells[1]);
            });
            return Map.copyOf(letters);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
