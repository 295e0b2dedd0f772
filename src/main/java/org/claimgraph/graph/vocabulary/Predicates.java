package org.claimgraph.graph.vocabulary;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.platform.ClasspathResource;

/** The vocabulary: one row per predicate, read and checked once at start-up. */
@Startup
@ApplicationScoped
public class Predicates {
    private static final String TABLE = "vocabulary/predicates.tsv";
    private final Map<String, Predicate> rows = new LinkedHashMap<>();
    private final Set<String> symmetric;
    private final Map<String, Set<String>> onSubject = new HashMap<>();
    private final Map<String, Set<String>> onObject = new HashMap<>();

    public Predicates() {
        this(TABLE, ClasspathResource.lines(TABLE));
    }

    /** @param lines the lines of a table, the first of which names the columns */
    Predicates(String table, List<String> lines) {
        TableRow.checkHead(PredicateParser.HEAD, table, lines);
        for (int line = 1; line < lines.size(); line++) {
            Predicate row = PredicateParser.parse(table + ":" + (line + 1), lines.get(line));
            if (rows.put(row.key(), row) != null) {
                throw new IllegalStateException("%s:%d: key is \"%s\", but another line has the same key."
                        .formatted(table, line + 1, row.key()));
            }
        }
        symmetric = rows.values().stream()
                .filter(Predicate::symmetric)
                .map(Predicate::key)
                .collect(Collectors.toUnmodifiableSet());
        int line = 1;
        for (Predicate row : rows.values()) {
            line++;
            check(table + ":" + line, "excludes", row.excludes());
            check(table + ":" + line, "exceptions", row.exceptions());
            row.subjectViews().forEach(field -> list(onSubject, field, row));
            row.objectViews().forEach(field -> list(onObject, field, row));
        }
    }

    private static void list(Map<String, Set<String>> lists, String field, Predicate row) {
        lists.computeIfAbsent(field, _ -> new LinkedHashSet<>()).add(row.key());
    }

    /** Checks that the rows that a cell names exist. */
    private void check(String place, String column, List<String> named) {
        for (String key : named) {
            if (!rows.containsKey(key)) {
                throw new IllegalStateException("%s: %s is \"%s\", but the table has no predicate %s."
                        .formatted(place, column, String.join(" ", named), key));
            }
        }
    }

    /** All predicates, in the order of the table. */
    public Collection<Predicate> all() {
        return rows.values();
    }

    /** The predicate with the key; for a key that is not in the table, a predicate that contradicts nothing. */
    public Predicate of(String key) {
        Predicate row = rows.get(key);
        return row == null ? Predicate.unknown(key) : row;
    }

    /** Whether the table has the key. */
    public boolean knows(String key) {
        return rows.containsKey(key);
    }

    /** The predicates whose relations the field lists on the subject's type. */
    public Set<String> listedOnSubject(String field) {
        return onSubject.getOrDefault(field, Set.of());
    }

    /** The predicates whose relations the field lists on the other party's type. */
    public Set<String> listedOnObject(String field) {
        return onObject.getOrDefault(field, Set.of());
    }

    /** The symmetric ones of these predicates; null for those of all. */
    public Set<String> symmetric(Collection<String> among) {
        return among == null
                ? symmetric
                : among.stream().filter(symmetric::contains).collect(Collectors.toSet());
    }

    /** The predicates that exclude others with the same other party. */
    public List<Predicate> exclusive() {
        return rows.values().stream().filter(row -> !row.excludes().isEmpty()).toList();
    }
}
