package org.claimgraph.graph.vocabulary;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.platform.ClasspathResource;

/**
 * The list fields of the entity types: a kind has a view if a predicate listed in the view accepts that kind as subject or as
 * other party. Read and checked once, at start-up.
 */
@Startup
@ApplicationScoped
public class Views {
    private static final String TABLE = "vocabulary/views.tsv";
    private final Map<String, View> rows = new LinkedHashMap<>();
    private final Map<EntityKind, Set<String>> namesByKind = new EnumMap<>(EntityKind.class);

    @Inject
    public Views(Predicates predicates) {
        this(predicates, TABLE, ClasspathResource.lines(TABLE));
    }

    /** @param lines the lines of a table, the first of which names the columns */
    Views(Predicates predicates, String table, List<String> lines) {
        View.checkHead(table, lines);
        for (int line = 1; line < lines.size(); line++) {
            View row = View.parse(table + ":" + (line + 1), lines.get(line));
            if (rows.put(row.name(), row) != null) {
                throw new IllegalStateException("%s:%d: name is \"%s\", but another line has the same name."
                        .formatted(table, line + 1, row.name()));
            }
        }
        for (Predicate predicate : predicates.all()) {
            add(table, predicate.subjectKinds(), predicate.subjectViews());
            add(table, predicate.objectKinds(), predicate.objectViews());
        }
    }

    private void add(String table, Set<EntityKind> kinds, Set<String> names) {
        for (String name : names) {
            if (!rows.containsKey(name)) {
                throw new IllegalStateException(
                        "%s: the view \"%s\", which the predicate table names, is missing.".formatted(table, name));
            }
        }
        kinds.forEach(
                kind -> namesByKind.computeIfAbsent(kind, _ -> new TreeSet<>()).addAll(names));
    }

    /** All views, in the order of the table. */
    public Collection<View> all() {
        return rows.values();
    }

    /** The views of the kind, by name. */
    public List<View> of(EntityKind kind) {
        return namesByKind.getOrDefault(kind, Set.of()).stream().map(rows::get).toList();
    }
}
