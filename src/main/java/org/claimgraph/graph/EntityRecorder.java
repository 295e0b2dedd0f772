package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Records entities with their names and identifiers, in the caller's transaction. */
@ApplicationScoped
public class EntityRecorder {
    private final EntityRepository entities;
    private final EntityManager manager;

    EntityRecorder(EntityRepository entities, EntityManager manager) {
        this.entities = entities;
        this.manager = manager;
    }

    /** Records a new entity. {@link #recordOccurrences} records the occurrences of its names. */
    public void record(EntityDraft draft, List<Name.Form> names, List<Identifier.Code> codes) {
        entities.persist(new EntityRecord(draft));
        for (int position = 0; position < names.size(); position++) {
            manager.persist(new NameRecord(draft.key(), position, names.get(position)));
        }
        codes.forEach(code -> manager.persist(new IdentifierRecord(draft.key(), code)));
    }

    /** Records where the names of an entity occur; call it after the documents are recorded. */
    public void recordOccurrences(String key, List<Name.Form> names) {
        for (int position = 0; position < names.size(); position++) {
            for (Name.Occurrence occurrence : names.get(position).occurrences()) {
                manager.persist(new NameOccurrenceRecord(key, position, occurrence));
            }
        }
    }
}
