package org.claimgraph.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.NodeLoader;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.PageQuery;

/** Reads documents. */
@ApplicationScoped
public class DocumentReader implements NodeLoader {
    private final Database database;
    private final EntityNames entityNames;

    DocumentReader(Database database, EntityNames entityNames) {
        this.database = database;
        this.entityNames = entityNames;
    }

    @Override
    public IdFamily family() {
        return IdFamily.DOCUMENT;
    }

    /** The documents with these keys and all their columns; keys without a document are left out. */
    @Override
    public Map<String, Document> withKeys(Collection<String> keys) {
        return withKeys(keys, DocumentColumns.ALL);
    }

    /** The documents with these keys, with the columns that the running query needs. */
    public Map<String, Document> forDisplay(Collection<String> keys) {
        return withKeys(keys, DocumentColumns.ofDocument(FieldSelection.current()));
    }

    private Map<String, Document> withKeys(Collection<String> keys, DocumentColumns columns) {
        Map<String, Document> documents = new HashMap<>();
        Sql sql = Sql.of("select " + columns.selected() + " from document d where d.id = any(keys(?))", keys);
        database.list(sql, row -> Document.read(row, columns))
                .forEach(document -> documents.put(document.key(), document));
        return documents;
    }

    /** The documents that match the filter, with the columns that the running query needs. */
    PageQuery<Document> matching(DocumentFilter filter, DocumentOrder order) {
        return list(
                "document d",
                Filter.condition(filter, one -> one.conditions(entityNames)).add("and d.removed_at is null"),
                DocumentOrder.keyset(order));
    }

    /**
     * The documents that another table refers to, by id, without removed ones.
     *
     * @param from that table joined with {@code document d}
     */
    PageQuery<Document> joined(String from) {
        return list(from, Sql.of("d.removed_at is null"), DocumentOrder.keyset(null));
    }

    private static PageQuery<Document> list(String from, Sql where, Keyset order) {
        DocumentColumns columns = DocumentColumns.ofPage(FieldSelection.current());
        return new PageQuery<>(columns.selected(), from, where, order, row -> Document.read(row, columns));
    }

    /** The documents in which each name of the entities occurs, by {@link org.claimgraph.graph.Name#key()}. */
    Map<String, List<Document>> namingEach(Collection<String> entities) {
        DocumentColumns columns = DocumentColumns.ofDocument(FieldSelection.current());
        return database.listsByKey(
                Sql.of(
                        "select p.entity_id || ' ' || p.position, " + columns.selected()
                                + " from entity_name_place p join document d on d.id = p.document_id"
                                + " where p.entity_id = any(keys(?)) order by d.id",
                        entities),
                row -> Document.read(row, columns));
    }

    /** The text of each document by key; documents without an available text are left out. */
    Map<String, String> textsOf(Collection<String> keys) {
        return database.byKey(
                Sql.of("select t.document_id, t.content from document_text t where t.document_id = any(keys(?))", keys),
                Row::text);
    }

    /** The keys of those documents whose text is available. */
    Set<String> withText(Collection<String> keys) {
        return Set.copyOf(database.list(
                Sql.of("select t.document_id from document_text t where t.document_id = any(keys(?))", keys),
                Row::text));
    }
}
