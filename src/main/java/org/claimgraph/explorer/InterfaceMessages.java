package org.claimgraph.explorer;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimgraph.graph.EntityKind;

/**
 * The texts of the explorer's interface. Each line of {@code web/messages.tsv} is a key and its text in each language,
 * separated by tabs; the first line names the columns. A kind of entity that the table does not name has the name of its
 * constant, so that pages find all kinds in the messages.
 */
final class InterfaceMessages {
    private InterfaceMessages() {}

    /** The messages in a language as a JSON object; a message without a translation is in English. Empty for a language that has no column. */
    static Optional<byte[]> json(byte[] table, String language) {
        List<String[]> rows = rows(table);
        int column = Arrays.asList(rows.getFirst()).indexOf(language);
        if (column < 1) {
            return Optional.empty();
        }
        JsonObject messages = new JsonObject();
        for (EntityKind kind : EntityKind.values()) {
            messages.put("kind." + kind, kind.name().toLowerCase(Locale.ROOT));
            messages.put("kinds." + kind, kind.typeName());
        }
        rows.stream().skip(1).forEach(row -> messages.put(row[0], text(row, column)));
        return Optional.of(messages.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String[] row, int column) {
        return column < row.length && !row[column].isEmpty() ? row[column] : row[1];
    }

    /** The cells of each line that is not empty. */
    static List<String[]> rows(byte[] table) {
        return new String(table, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
