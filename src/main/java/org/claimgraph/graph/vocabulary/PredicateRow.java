package org.claimgraph.graph.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.value.Decimal;

/** Reads a line of the predicate table; a mistake in it names the line and the column. */
final class PredicateRow {
    private static final List<String> HEAD = List.of(
            "key",
            "label",
            "inverseLabel",
            "subjects",
            "value",
            "object",
            "temporality",
            "functional",
            "symmetric",
            "separators",
            "tolerance",
            "once",
            "excludes",
            "exceptions",
            "views",
            "followTheMoney",
            "wikidata");
    private static final String NOTHING = "-";
    private final String place;
    private final String[] cells;

    private PredicateRow(String place, String line) {
        this.place = place;
        this.cells = line.split("\t", -1);
        if (cells.length != HEAD.size()) {
            throw new IllegalStateException("%s: the line has %d columns instead of %d (%s)."
                    .formatted(place, cells.length, HEAD.size(), String.join(", ", HEAD)));
        }
    }

    static void checkHead(String file, String line) {
        if (!HEAD.equals(List.of(line.split("\t", -1)))) {
            throw new IllegalStateException("%s:1: the columns must be %s.".formatted(file, String.join(", ", HEAD)));
        }
    }

    static Predicate parse(String place, String line) {
        PredicateRow row = new PredicateRow(place, line);
        String[] views = row.cell("views").split("/");
        if (views.length != 2) {
            throw row.wrong("views", "needs the subject's fields, a slash and the other party's fields");
        }
        return new Predicate(
                row.required("key"),
                row.required("label"),
                row.optional("inverseLabel"),
                row.kinds(),
                row.word("value", ValueType.class),
                row.optional("object"),
                row.word("temporality", Temporality.class),
                row.truth("functional"),
                row.truth("symmetric"),
                words(row.cell("separators")),
                row.decimal("tolerance"),
                row.truth("once"),
                words(row.cell("excludes")),
                words(row.cell("exceptions")),
                row.optional("followTheMoney"),
                row.optional("wikidata"),
                true,
                Set.copyOf(words(views[0])),
                Set.copyOf(words(views[1])));
    }

    private String cell(String column) {
        return cells[HEAD.indexOf(column)];
    }

    private String required(String column) {
        String cell = cell(column);
        if (cell.isBlank() || cell.equals(NOTHING)) {
            throw wrong(column, "must not be empty");
        }
        return cell;
    }

    private String optional(String column) {
        return cell(column).equals(NOTHING) ? null : required(column);
    }

    private static List<String> words(String cell) {
        return cell.equals(NOTHING) ? List.of() : List.of(cell.split(" "));
    }

    private Set<EntityKind> kinds() {
        if (cell("subjects").equals("*")) {
            return EnumSet.allOf(EntityKind.class);
        }
        EnumSet<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        for (String word : words(cell("subjects"))) {
            kinds.add(word("subjects", word, EntityKind.class));
        }
        return kinds;
    }

    private boolean truth(String column) {
        return switch (cell(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong(column, "must be yes or no");
        };
    }

    private Decimal decimal(String column) {
        try {
            return new Decimal(cell(column));
        } catch (RuntimeException failure) {
            throw wrong(column, failure.getMessage());
        }
    }

    private <E extends Enum<E>> E word(String column, Class<E> vocabulary) {
        return word(column, cell(column), vocabulary);
    }

    private <E extends Enum<E>> E word(String column, String word, Class<E> vocabulary) {
        try {
            return Enum.valueOf(vocabulary, word);
        } catch (IllegalArgumentException _) {
            throw wrong(column, "must be one of " + EnumSet.allOf(vocabulary));
        }
    }

    private IllegalStateException wrong(String column, String what) {
        return new IllegalStateException("%s: %s is \"%s\", but %s.".formatted(place, column, cell(column), what));
    }
}
