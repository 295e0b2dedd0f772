package org.claimgraph.graph.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ValueType;

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
    private static final Decimal MOST = new Decimal("100");
    private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");
    private static final Pattern PROPERTY = Pattern.compile("P[1-9][0-9]*");
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
        String[] views = row.cell("views").split("/", -1);
        if (views.length != 2) {
            throw row.wrong("views", "needs the subject's fields, a slash and the other party's fields");
        }
        Predicate predicate = new Predicate(
                row.matching("key", WORD),
                row.required("label"),
                row.optional("inverseLabel"),
                row.kinds(),
                row.valueType(),
                row.nothing("object") ? null : row.matching("object", WORD),
                row.word("temporality", Temporality.class),
                row.truth("functional"),
                row.truth("symmetric"),
                row.words("separators", row.cell("separators")),
                row.percent("tolerance"),
                row.truth("once"),
                row.words("excludes", row.cell("excludes")),
                row.words("exceptions", row.cell("exceptions")),
                row.nothing("followTheMoney") ? null : row.matching("followTheMoney", NAME),
                row.nothing("wikidata") ? null : row.matching("wikidata", PROPERTY),
                true,
                Set.copyOf(row.words("views", views[0])),
                Set.copyOf(row.words("views", views[1])));
        row.check(predicate);
        return predicate;
    }

    /** What no cell shows alone: whether there is another party, and what follows from it. */
    private void check(Predicate predicate) {
        boolean entity = predicate.valueType() == ValueType.ENTITY;
        boolean twoParties = entity || predicate.object() != null;
        if (entity && predicate.object() != null) {
            throw wrong("object", "the value is the other party already");
        }
        if (predicate.object() != null && !predicate.separators().contains(predicate.object())) {
            throw wrong("object", "the separators do not hold it");
        }
        if (twoParties == (predicate.inverseLabel() == null)) {
            throw wrong("inverseLabel", "must be there where there is another party, and only there");
        }
        if (predicate.symmetric() && !predicate.label().equals(predicate.inverseLabel())) {
            throw wrong("symmetric", "the labels differ");
        }
        if (!twoParties && !predicate.objectViews().isEmpty()) {
            throw wrong("views", "there is no other party");
        }
    }

    private String cell(String column) {
        return cells[HEAD.indexOf(column)];
    }

    private String required(String column) {
        String cell = cell(column);
        if (cell.isBlank() || cell.equals(NOTHING) || !cell.equals(cell.strip())) {
            throw wrong(column, "must hold something, without space around it");
        }
        return cell;
    }

    private String matching(String column, Pattern pattern) {
        String cell = required(column);
        if (!pattern.matcher(cell).matches()) {
            throw wrong(column, "must match " + pattern);
        }
        return cell;
    }

    private boolean nothing(String column) {
        return cell(column).equals(NOTHING);
    }

    private String optional(String column) {
        return nothing(column) ? null : required(column);
    }

    /** Words with a space between each and the next, none of them twice. */
    private List<String> words(String column, String cell) {
        List<String> words = cell.equals(NOTHING) ? List.of() : List.of(cell.split(" ", -1));
        if (!words.stream().allMatch(word -> WORD.matcher(word).matches())) {
            throw wrong(column, "must be words with a space between");
        }
        if (Set.copyOf(words).size() < words.size()) {
            throw wrong(column, "a word stands twice");
        }
        return words;
    }

    private Set<EntityKind> kinds() {
        if (cell("subjects").equals("*")) {
            return EnumSet.allOf(EntityKind.class);
        }
        EnumSet<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        for (String word : cell("subjects").split(" ", -1)) {
            if (!kinds.add(word("subjects", word, EntityKind.class))) {
                throw wrong("subjects", "a kind stands twice");
            }
        }
        return kinds;
    }

    private ValueType valueType() {
        ValueType type = word("value", cell("value"), ValueType.class);
        if (type == ValueType.UNKNOWN || type == ValueType.NONE) {
            throw wrong("value", "any predicate may have that: say which type its other values have");
        }
        return type;
    }

    private boolean truth(String column) {
        return switch (cell(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong(column, "must be yes or no");
        };
    }

    private Decimal percent(String column) {
        try {
            Decimal percent = new Decimal(cell(column));
            if (percent.number().signum() >= 0 && percent.compareTo(MOST) <= 0) {
                return percent;
            }
        } catch (ApiException problem) {
            throw wrong(column, problem.getMessage());
        }
        throw wrong(column, "must be from 0 to " + MOST);
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
