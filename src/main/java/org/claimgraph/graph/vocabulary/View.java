package org.claimgraph.graph.vocabulary;

import java.util.List;
import java.util.Set;
import org.claimgraph.graph.EntityKind;

/**
 * A list field that types of entities have, such as {@code investors}: it lists the claims of the predicates whose
 * column {@code views} names it.
 *
 * @param otherKinds for relations, the kinds of the other entity; all kinds where the table has an asterisk
 * @param arguments the filter arguments of the field, besides those of a page
 */
public record View(
        String name, Content content, Set<EntityKind> otherKinds, Set<Argument> arguments, String description) {
    private static final List<String> HEAD = List.of("name", "content", "otherKinds", "arguments", "description");

    /** What a view lists. */
    public enum Content {
        RELATIONS,
        FACTS
    }

    /** A filter of a view; the field's argument has its name in lower case. */
    public enum Argument {
        ROLE,
        STATUS
    }

    static void checkHead(String file, List<String> lines) {
        TableRow.checkHead(HEAD, file, lines);
    }

    static View parse(String place, String line) {
        TableRow row = new TableRow(HEAD, place, line);
        View view = new View(
                row.matching("name", TableRow.WORD),
                row.constant("content", Content.class),
                row.optionalConstants("otherKinds", EntityKind.class),
                row.optionalConstants("arguments", Argument.class),
                row.required("description"));
        boolean relations = view.content == Content.RELATIONS;
        if (relations == view.otherKinds.isEmpty()) {
            throw row.wrong("otherKinds", "it must be set for relations, and only for them");
        }
        if (!relations && !view.arguments.isEmpty()) {
            throw row.wrong("arguments", "it must be empty for facts");
        }
        return view;
    }
}
