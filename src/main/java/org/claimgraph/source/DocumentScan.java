package org.claimgraph.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * Reads whole documents, with their texts where they are available, in the order of their keys. Removed ones
 * are read by their keys only.
 */
@ApplicationScoped
public class DocumentScan {
    private static final String SELECT = "select d.id, d.title, d.language, d.publisher_id, d.url, "
            + TimeValue.columns("d.published_at")
            + ", d.published_basis, d.published_reason, d.retrieved_at, d.content_hash, d.length, t.content"
            + " from document d left join document_text t on t.document_id = d.id";
    private final Database database;

    DocumentScan(Database database) {
        this.database = database;
    }

    /**
     * The next documents.
     *
     * @param after the key of the last one that was read; an empty text for none
     */
    public List<RecordedDocument> next(String after, int limit) {
        return database.list(
                Sql.of(SELECT + " where d.id > ? and d.removed_at is null order by d.id limit " + limit, after),
                DocumentScan::read);
    }

    /** The documents with these keys, without removed ones. */
    public List<RecordedDocument> listed(Collection<String> keys) {
        return database.list(
                Sql.of(SELECT + " where d.id = any(keys(?)) and d.removed_at is null order by d.id", keys),
                DocumentScan::read);
    }

    /** The documents with these keys. */
    public List<RecordedDocument> withKeys(Collection<String> keys) {
        return database.list(Sql.of(SELECT + " where d.id = any(keys(?)) order by d.id", keys), DocumentScan::read);
    }

    private static RecordedDocument read(Row row) {
        DocumentDraft draft = new DocumentDraft(
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                TimeValue.read(row),
                row.word(PublishedBasis.class),
                row.text(),
                row.moment(),
                row.text(),
                row.integerOrNull());
        return new RecordedDocument(draft, row.text());
    }
}
