package org.claimgraph.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.NodeLoader;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.PageQuery;

/** Everything that says something. */
@ApplicationScoped
public class DocumentReader implements PanacheRepositoryBase<Document, String>, NodeLoader {
    private final Database database;

    DocumentReader(Database database) {
        this.database = database;
    }

    @Override
    public IdFamily family() {
        return IdFamily.DOCUMENT;
    }

    @Override
    public Map<String, Document> withKeys(Collection<String> keys) {
        return withKeys(keys, DocumentProjection.ALL);
    }

    /** The documents with these keys, as far as the running query asks for them: for what is shown as it is read. */
    public Map<String, Document> shownWithKeys(Collection<String> keys) {
        return withKeys(keys, DocumentProjection.ofDocument(FieldSelection.current()));
    }

    private Map<String, Document> withKeys(Collection<String> keys, DocumentProjection columns) {
        Map<String, Document> documents = new HashMap<>();
        Sql sql = Sql.of("select " + columns.selected() + " from document d where d.id = any(keys(?))", keys);
        database.list(sql, row -> new Document(row, columns)).forEach(one -> documents.put(one.key(), one));
        return documents;
    }

    /** The documents that the filter lets through. */
    public PageQuery<Document> matching(DocumentFilter filter, DocumentOrder order) {
        return listing("document d", Filter.condition(filter, DocumentFilter::conditions), DocumentOrder.keyset(order));
    }

    /**
     * The documents that another table refers to, by id.
     *
     * @param from that table joined with {@code document d}
     */
    PageQuery<Document> joined(String from) {
        return listing(from, Sql.of("true"), DocumentOrder.keyset(null));
    }

    private static PageQuery<Document> listing(String from, Sql where, Keyset order) {
        DocumentProjection columns = DocumentProjection.ofPage(FieldSelection.current());
        return new PageQuery<>(columns.selected(), from, where, order, row -> new Document(row, columns));
    }

    /** The documents in which each of the names was seen; the key is that of the entity, a space and the position. */
    Map<String, List<Document>> showing(Collection<String> entities) {
        DocumentProjection columns = DocumentProjection.ofDocument(FieldSelection.current());
        return database.listsByKey(
                Sql.of(
                        "select p.entity_id || ' ' || p.position, " + columns.selected()
                                + " from entity_name_place p join document d on d.id = p.document_id"
                                + " where p.entity_id = any(keys(?)) order by d.id",
                        entities),
                row -> new Document(row, columns));
    }

    /** The texts of those of the documents that have theirs attached. */
    Map<String, String> textsOf(Collection<String> keys) {
        return database.byKey(
                Sql.of("select t.document_id, t.content from document_text t where t.document_id = any(keys(?))", keys),
                Row::text);
    }

    /** The keys of those of the documents that have their text attached. */
    Set<String> withText(Collection<String> keys) {
        return Set.copyOf(database.list(
                Sql.of("select t.document_id from document_text t where t.document_id = any(keys(?))", keys),
                Row::text));
    }

    public void record(Document.Traits traits) {
        persist(new Document(traits));
    }
}
