package org.claimgraph.graph.vocabulary;

import java.util.List;
import java.util.regex.Pattern;
import org.claimgraph.graph.EntityKind;

/**
 * A row of the table of subkinds.
 *
 * @param listed whether the list of the kind contains it; false for entities that only stand between others, such as addresses
 */
public record Subkind(EntityKind kind, String key, boolean listed, String description) {
    static final List<String> HEAD = List.of("kind", "key", "listed", "description");
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    static Subkind parse(String place, String line) {
        TableRow row = new TableRow(HEAD, place, line);
        return new Subkind(
                row.constant("kind", EntityKind.class),
                row.matching("key", KEY),
                row.truth("listed"),
                row.required("description"));
    }
}
