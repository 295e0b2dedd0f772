package org.claimgraph.graph.vocabulary;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.platform.ClasspathResource;

/** The subkinds that imports use, read and checked once at start-up. Entities can have other subkinds too. */
@Startup
@ApplicationScoped
public class Subkinds {
    private static final String TABLE = "vocabulary/subkinds.tsv";
    private final List<Subkind> rows = new ArrayList<>();

    public Subkinds() {
        this(TABLE, ClasspathResource.lines(TABLE));
    }

    /** @param lines the lines of a table, the first of which names the columns */
    Subkinds(String table, List<String> lines) {
        TableRow.checkHead(Subkind.HEAD, table, lines);
        for (int line = 1; line < lines.size(); line++) {
            Subkind row = Subkind.parse(table + ":" + (line + 1), lines.get(line));
            if (contains(rows, row.kind(), row.key())) {
                throw new IllegalStateException("%s:%d: key is \"%s\", but another line has the same kind and key."
                        .formatted(table, line + 1, row.key()));
            }
            rows.add(row);
        }
    }

    /** All subkinds, in the order of the table. */
    public List<Subkind> all() {
        return List.copyOf(rows);
    }

    /** Whether the table has the subkind of the kind. */
    public boolean knows(EntityKind kind, String key) {
        return contains(rows, kind, key);
    }

    private static boolean contains(List<Subkind> rows, EntityKind kind, String key) {
        return rows.stream().anyMatch(row -> row.kind() == kind && row.key().equals(key));
    }

    /** The subkinds that the list of the kind leaves out. */
    public Set<String> unlisted(EntityKind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind && !row.listed())
                .map(Subkind::key)
                .collect(Collectors.toSet());
    }
}
