package org.claimgraph.source;

import java.util.List;
import java.util.function.Function;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.projection.ProjectedColumn;

/** The columns of a document, in the table alias {@code d}, and which GraphQL fields need each. */
enum DocumentColumn implements ProjectedColumn {
    KEY(true, "key", "d.id", Row::text, "__typename", "id", "textAvailable", "claims", "entities"),
    TITLE(true, "title", "d.title", Row::text, "title"),
    LANGUAGE(true, "language", "d.language", Row::text, "language", "direction"),
    PUBLISHER(true, "publisher", "d.publisher_id", Row::text, "publisher"),
    URL(true, "url", "d.url", Row::text, "url"),
    PUBLISHED_AT(false, "publishedAt", TimeValue.columns("d.published_at"), TimeValue::read, "publishedAt"),
    PUBLISHED_BASIS(
            false, "publishedBasis", "d.published_basis", row -> row.word(PublishedBasis.class), "publishedBasis"),
    RETRIEVED_AT(false, "retrievedAt", "d.retrieved_at", Row::moment, "retrievedAt"),
    CONTENT_HASH(false, "contentHash", "d.content_hash", Row::text, "contentHash"),
    LENGTH(false, "length", "d.length", Row::integerOrNull, "length");

    private final boolean core;
    private final String field;
    private final String sql;
    private final Function<Row, ?> reading;
    private final List<String> usedBy;

    DocumentColumn(boolean core, String field, String sql, Function<Row, ?> reading, String... usedBy) {
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

    /** The GraphQL fields of a document that are resolved from this column. */
    List<String> usedBy() {
        return usedBy;
    }
}
