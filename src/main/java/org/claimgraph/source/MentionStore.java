package org.claimgraph.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.page.PageQuery;

/** Reads and records which documents mention which entities: in a claim, in an attribution or by a name. */
@ApplicationScoped
public class MentionStore {
    private final EntityReader entities;
    private final DocumentReader documents;
    private final EntityManager manager;
    private final Database database;

    MentionStore(EntityReader entities, DocumentReader documents, EntityManager manager, Database database) {
        this.entities = entities;
        this.documents = documents;
        this.manager = manager;
        this.database = database;
    }

    /** The entities mentioned by each document; the document's key is in {@code m.document_id}. */
    PageQuery<Entity> entitiesOfEach() {
        return entities.joined("mention m join entity e on e.id = m.entity_id");
    }

    /** The documents that mention each entity; the entity's key is in {@code m.entity_id}. */
    PageQuery<Document> documentsOfEach() {
        return documents.joined("mention m join document d on d.id = m.document_id");
    }

    /** Records that the documents that mention the first key of each pair mention the second, in the caller's transaction. */
    public void copy(Map<String, String> merged) {
        List<List<String>> keys = new ArrayList<>();
        merged.forEach((from, into) -> keys.add(List.of(into, from)));
        manager.flush();
        database.write(
                "insert into mention (document_id, entity_id) select m.document_id, cast(? as varchar(200)) from mention m"
                        + " where m.entity_id = ? on conflict do nothing",
                keys);
    }

    /** Records mentions that are not recorded yet, in the caller's transaction. */
    public void record(String document, Collection<String> entities) {
        entities.forEach(entity -> manager.persist(new Mention(document, entity)));
    }
}
