package org.claimgraph.graph.vocabulary;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimgraph.platform.ClasspathResource;

/**
 * The labels of predicates in other languages than English, read and checked once at start-up: one row per predicate and direction,
 * one column per language. A predicate without a row, or with a hyphen in it, has its English label.
 */
@Startup
@ApplicationScoped
public class PredicateLabels {
    private static final String TABLE = "vocabulary/labels.tsv";
    private static final String ENGLISH = "en";
    private static final String KEY = "key";
    private static final String DIRECTION = "direction";
    private static final List<String> NO_LANGUAGES = List.of(KEY, DIRECTION);
    private final List<String> languages;
    private final Map<LabelDirection, Map<String, Map<String, String>>> labels = new HashMap<>();

    @Inject
    PredicateLabels(Predicates predicates) {
        this(predicates, TABLE, ClasspathResource.lines(TABLE));
    }

    /** @param lines the lines of a table, the first of which names the columns */
    PredicateLabels(Predicates predicates, String table, List<String> lines) {
        List<String> head = List.of(lines.getFirst().split("\t", -1));
        TableRow.checkHead(
                NO_LANGUAGES,
                table,
                List.of(String.join("\t", head.subList(0, Math.min(NO_LANGUAGES.size(), head.size())))));
        languages = head.subList(NO_LANGUAGES.size(), head.size());
        for (int line = 1; line < lines.size(); line++) {
            add(predicates, new TableRow(head, table + ":" + (line + 1), lines.get(line)));
        }
    }

    private void add(Predicates predicates, TableRow row) {
        LabelDirection direction = row.constant(DIRECTION, LabelDirection.class);
        String key = row.matching(KEY, TableRow.WORD);
        if (!predicates.knows(key)) {
            throw row.wrong(KEY, "the vocabulary has no such predicate");
        }
        Predicate predicate = predicates.of(key);
        if (direction == LabelDirection.INVERSE && (predicate.symmetric() || predicate.inverseLabel() == null)) {
            throw row.wrong(DIRECTION, "the predicate has no inverse label of its own");
        }
        Map<String, String> translations = new HashMap<>();
        for (String language : languages) {
            if (!row.isEmpty(language)) {
                translations.put(language, row.required(language));
            }
        }
        if (labels.computeIfAbsent(direction, _ -> new HashMap<>()).put(key, translations) != null) {
            throw row.wrong(KEY, "another line has the same key and direction");
        }
    }

    /** The languages of the table, beside English. */
    List<String> languages() {
        return languages;
    }

    /** The label, read from the subject, in the first of these languages (BCP 47) that has one, else in English. */
    public String label(Predicate predicate, List<String> wanted) {
        return translated(predicate.key(), LabelDirection.FORWARD, wanted, predicate.label());
    }

    /** The label, read from the other party, as {@link #label}; null where there is no other party. */
    public String inverseLabel(Predicate predicate, List<String> wanted) {
        if (predicate.inverseLabel() == null) {
            return null;
        }
        return predicate.symmetric()
                ? label(predicate, wanted)
                : translated(predicate.key(), LabelDirection.INVERSE, wanted, predicate.inverseLabel());
    }

    private String translated(String key, LabelDirection direction, List<String> wanted, String english) {
        Map<String, String> translations =
                labels.getOrDefault(direction, Map.of()).getOrDefault(key, Map.of());
        for (String tag : wanted) {
            String language = tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
            String label = language.equals(ENGLISH) ? english : translations.get(language);
            if (label != null) {
                return label;
            }
        }
        return english;
    }
}
