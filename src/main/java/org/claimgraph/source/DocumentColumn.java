package org.claimgraph.source;

import static org.claimgraph.platform.column.ColumnDefinition.column;

import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.platform.column.ColumnDefinition;
import org.claimgraph.platform.column.ReadColumn;
import org.claimgraph.platform.database.Row;

/** The columns of a document, in the table alias {@code d}, and which GraphQL fields need each. */
enum DocumentColumn implements ReadColumn {
    KEY(true, "d.id", column("key", Row::text, "__typename", "id", "textAvailable", "claims", "entities", "removedAt")),
    TITLE(true, "d.title", column("title", Row::text, "title")),
    LANGUAGE(true, "d.language", column("language", Row::text, "language", "direction")),
    PUBLISHER(true, "d.publisher_id", column("publisher", Row::text, "publisher")),
    URL(true, "d.url", column("url", Row::text, "url")),
    PUBLISHED_AT(false, TimeValue.columns("d.published_at"), column("publishedAt", TimeValue::read, "publishedAt")),
    PUBLISHED_BASIS(
            false,
            "d.published_basis",
            column("publishedBasis", row -> row.word(PublishedBasis.class), "publishedBasis")),
    PUBLISHED_REASON(false, "d.published_reason", column("publishedReason", Row::text, "publishedReason")),
    RETRIEVED_AT(false, "d.retrieved_at", column("retrievedAt", Row::moment, "retrievedAt")),
    CONTENT_HASH(false, "d.content_hash", column("contentHash", Row::text, "contentHash")),
    LENGTH(false, "d.length", column("length", Row::integerOrNull, "length"));

    private final boolean core;
    private final String sql;
    private final ColumnDefinition definition;

    DocumentColumn(boolean core, String sql, ColumnDefinition definition) {
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
