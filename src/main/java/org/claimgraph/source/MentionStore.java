package org.claimgraph.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.platform.page.PageQuery;

/** Reads and records which documents mention which entities: in a claim, in an attribution or by a name. */
@ApplicationScoped
public class MentionStore {
    private final EntityReader entities;
    private final DocumentReader documents;
    private final EntityManager manager;

    MentionStore(EntityReader entities, DocumentReader documents, EntityManager manager) {
        this.entities = entities;
        this.documents = documents;
        this.manager = manager;
    }

    /** The entities mentioned by each document; the document's key is in {@code m.document_id}. */
    PageQuery<Entity> entitiesOfEach() {
        return entities.joined("mention m join entity e on e.id = m.entity_id");
    }

    /** The documents that mention each entity; the entity's key is in {@code m.entity_id}. */
    PageQuery<Document> documentsOfEach() {
        return documents.joined("mention m join document d on d.id = m.document_id");
    }

    /** Records mentions that are not recorded yet, in the caller's transaction. */
    public void record(String document, Collection<String> entities) {
        entities.forEach(entity -> manager.persist(new Mention(document, entity)));
    }
}
