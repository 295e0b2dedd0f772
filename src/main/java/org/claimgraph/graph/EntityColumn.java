package org.claimgraph.graph;

import java.util.List;
import java.util.function.Function;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.projection.ProjectedColumn;

/** The columns of an entity, in the table alias {@code e}, and which GraphQL fields of every kind need each. */
enum EntityColumn implements ProjectedColumn {
    KIND(true, "kind", "e.kind", row -> row.word(EntityKind.class), "__typename", "kind"),
    KEY(
            true,
            "key",
            "e.id",
            Row::text,
            "id",
            "label",
            "names",
            "identifiers",
            "mergedFrom",
            "claims",
            "facts",
            "fact",
            "relations",
            "timeline",
            "documents"),
    NAME(true, "name", "e.name", Row::text, "name"),
    SUBKIND(false, "subkind", "e.subkind", Row::text),
    JURISDICTION(false, "jurisdiction", "e.jurisdiction", Row::text),
    DESCRIPTION(
            false,
            "description",
            "e.description, e.description_language",
            row -> Text.of(row.text(), row.text()),
            "description");

    private final boolean core;
    private final String field;
    private final String sql;
    private final Function<Row, ?> reading;
    private final List<String> usedBy;

    EntityColumn(boolean core, String field, String sql, Function<Row, ?> reading, String... usedBy) {
        this.core = core;
        this.field = field;
        this.sql = sql;
        this.reading = reading;
        this.usedBy = List.of(usedBy);
    }

    /** Whether it is always selected. */
    boolean isCore() {
        return core;
    }

    @Override
    public String field() {
        return field;
    }

    String sql() {
        return sql;
    }

    @Override
    public Object read(Row row) {
        return reading.apply(row);
    }

    /** The GraphQL fields of all kinds that are resolved from this column. */
    List<String> usedBy() {
        return usedBy;
    }
}
