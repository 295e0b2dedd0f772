package org.claimgraph.graph;

import static org.claimgraph.platform.column.ColumnDefinition.column;

import org.claimgraph.platform.column.ColumnDefinition;
import org.claimgraph.platform.column.ReadColumn;
import org.claimgraph.platform.database.Row;

/** The columns of an entity, in the table alias {@code e}, and which GraphQL fields of every kind need each. */
enum EntityColumn implements ReadColumn {
    KIND(true, "e.kind", column("kind", row -> row.word(EntityKind.class), "__typename", "kind")),
    KEY(
            true,
            "e.id",
            column(
                    "key",
                    Row::text,
                    "id",
                    "label",
                    "names",
                    "identifiers",
                    "mergedFrom",
                    "removedAt",
                    "claims",
                    "facts",
                    "fact",
                    "relations",
                    "neighbours",
                    "timeline",
                    "documents")),
    HAS_MERGED(true, "e.has_merged", column("hasMerged", Row::truth, "label", "names", "identifiers", "mergedFrom")),
    NAME(true, "e.name", column("name", Row::text, "name")),
    SUBKIND(false, "e.subkind", column("subkind", Row::text)),
    JURISDICTION(false, "e.jurisdiction", column("jurisdiction", Row::text)),
    DESCRIPTION(
            false,
            "e.description, e.description_language",
            column("description", row -> Text.of(row.text(), row.text()), "description"));

    private final boolean core;
    private final String sql;
    private final ColumnDefinition definition;

    EntityColumn(boolean core, String sql, ColumnDefinition definition) {
        this.core = core;
        this.sql = sql;
        this.definition = definition;
    }

    /** Whether it is always selected. */
    boolean isCore() {
        return core;
    }

    String sql() {
        return sql;
    }

    @Override
    public ColumnDefinition definition() {
        return definition;
    }
}
