package org.claimgraph.graph.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ValueType;

/** Parses and checks a line of the predicate table. */
final class PredicateParser {
    static final List<String> HEAD = List.of(
            "key",
            "label",
            "inverseLabel",
            "theme",
            "subjects",
            "value",
            "object",
            "objects",
            "temporality",
            "functional",
            "symmetric",
            "separators",
            "tolerance",
            "once",
            "excludes",
            "exceptions",
            "restricted",
            "views",
            "followTheMoney",
            "wikidata");
    private static final Decimal MAX_PERCENT = new Decimal("100");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+(:[A-Za-z]+)?");
    private static final Pattern PROPERTY = Pattern.compile("P[1-9][0-9]*");
    private final TableRow row;

    private PredicateParser(TableRow row) {
        this.row = row;
    }

    static Predicate parse(String place, String line) {
        return new PredicateParser(new TableRow(HEAD, place, line)).parse();
    }

    private Predicate parse() {
        String[] views = row.cell("views").split("/", -1);
        if (views.length != 2) {
            throw row.wrong("views", "it needs the views of the subject, a slash and the views of the other party");
        }
        Predicate predicate = new Predicate(
                row.matching("key", TableRow.WORD),
                row.required("label"),
                row.optional("inverseLabel"),
                row.matching("theme", TableRow.WORD),
                row.constants("subjects", EntityKind.class),
                valueType(),
                row.optional("object", TableRow.WORD),
                row.optionalConstants("objects", EntityKind.class),
                row.constant("temporality", Temporality.class),
                row.truth("functional"),
                row.truth("symmetric"),
                row.words("separators"),
                percent("tolerance"),
                row.truth("once"),
                row.words("excludes"),
                row.words("exceptions"),
                row.optional("followTheMoney", NAME),
                row.optional("wikidata", PROPERTY),
                true,
                row.truth("restricted"),
                Set.copyOf(row.words("views", views[0])),
                Set.copyOf(row.words("views", views[1])));
        check(predicate);
        return predicate;
    }

    /** Checks the rules that involve several cells, such as those about the other party. */
    private void check(Predicate predicate) {
        boolean entity = predicate.valueType() == ValueType.ENTITY;
        boolean twoParties = entity || predicate.object() != null;
        if (entity && predicate.object() != null) {
            throw row.wrong("object", "it must be empty, because the value is the other party");
        }
        if (predicate.object() != null && !predicate.separators().contains(predicate.object())) {
            throw row.wrong("object", "it must be one of the separators");
        }
        if (twoParties == (predicate.inverseLabel() == null)) {
            throw row.wrong("inverseLabel", "it must be set if, and only if, there is another party");
        }
        if (twoParties == predicate.objectKinds().isEmpty()) {
            throw row.wrong("objects", "it must be set if, and only if, there is another party");
        }
        if (predicate.symmetric() && !predicate.label().equals(predicate.inverseLabel())) {
            throw row.wrong("symmetric", "the labels differ");
        }
        if (predicate.symmetric() && !predicate.subjectKinds().equals(predicate.objectKinds())) {
            throw row.wrong("symmetric", "the kinds of the subject and of the other party differ");
        }
        if (!twoParties && !predicate.objectViews().isEmpty()) {
            throw row.wrong("views", "there is no other party");
        }
    }

    private ValueType valueType() {
        ValueType type = row.constant("value", ValueType.class);
        if (type == ValueType.UNKNOWN || type == ValueType.NONE) {
            throw row.wrong("value", "every predicate allows it: give the type of the other values");
        }
        return type;
    }

    private Decimal percent(String column) {
        try {
            Decimal percent = new Decimal(row.cell(column));
            if (percent.number().signum() >= 0 && percent.compareTo(MAX_PERCENT) <= 0) {
                return percent;
            }
        } catch (ApiException problem) {
            throw row.wrong(column, problem.getMessage());
        }
        throw row.wrong(column, "it must be from 0 to " + MAX_PERCENT);
    }
}
