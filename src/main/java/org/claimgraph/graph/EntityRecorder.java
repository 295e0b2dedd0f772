package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.act.CurrentAct;
import org.claimgraph.platform.database.Database;

/** Records entities with their names and identifiers, in the caller's transaction. */
@ApplicationScoped
public class EntityRecorder {
    private final EntityRepository entities;
    private final EntityManager manager;
    private final Database database;
    private final ChangeLog changes;
    private final CurrentAct act;

    EntityRecorder(
            EntityRepository entities, EntityManager manager, Database database, ChangeLog changes, CurrentAct act) {
        this.entities = entities;
        this.manager = manager;
        this.database = database;
        this.changes = changes;
        this.act = act;
    }

    /** Records a new entity by a curator or of bundled data. {@link #recordOccurrences} records the occurrences of its names. */
    public void record(EntityDraft draft, List<Name.Form> names, List<Identifier.Code> codes) {
        record(DataSetRun.PERMANENT, draft, names, codes);
    }

    /** Records a new entity as a data set states it. {@link #recordOccurrences} records the occurrences of its names. */
    public void record(DataSetRun by, EntityDraft draft, List<Name.Form> names, List<Identifier.Code> codes) {
        entities.persist(new EntityRecord(draft));
        for (int position = 0; position < names.size(); position++) {
            Name.Form name = names.get(position);
            manager.persist(new NameRecord(draft.key(), position, name));
            manager.persist(new StatedNameRecord(by, draft.key(), position, name.kind()));
        }
        for (Identifier.Code code : codes) {
            manager.persist(new IdentifierRecord(draft.key(), code));
            manager.persist(new StatedIdentifierRecord(by, draft.key(), code));
        }
        if (draft.description() != null) {
            manager.persist(new StatedDescriptionRecord(by, draft.key(), draft.description()));
        }
        changes.add(ChangeKind.ENTITY_RECORDED, draft.key());
    }

    /** Records where the names of an entity occur; call it after the documents are recorded. */
    public void recordOccurrences(String key, List<Name.Form> names) {
        for (int position = 0; position < names.size(); position++) {
            for (Name.Occurrence occurrence : names.get(position).occurrences()) {
                manager.persist(new NameOccurrenceRecord(key, position, occurrence));
            }
        }
    }

    /**
     * Adds the names and identifiers that a recorded entity does not have yet; {@link DataSetEntities#state} notes who states them.
     *
     * @return whether there were any
     */
    public boolean unite(RecordedEntity recorded, List<Name.Form> names, List<Identifier.Code> codes) {
        Set<List<String>> knownNames = new HashSet<>();
        recorded.names().forEach(name -> knownNames.add(List.of(name.value(), name.language())));
        Set<Identifier.Code> knownCodes = new HashSet<>(recorded.identifiers());
        int position = recorded.names().size();
        boolean isChanged = false;
        for (Name.Form name : names) {
            if (knownNames.add(List.of(name.value(), name.language()))) {
                NameKind kind = name.kind() == NameKind.PRIMARY ? NameKind.ALIAS : name.kind();
                manager.persist(new NameRecord(
                        recorded.key(),
                        position++,
                        new Name.Form(name.value(), name.language(), name.script(), kind, List.of())));
                isChanged = true;
            }
        }
        for (Identifier.Code code : codes) {
            if (knownCodes.add(code)) {
                manager.persist(new IdentifierRecord(recorded.key(), code));
                isChanged = true;
            }
        }
        if (isChanged) {
            changes.add(ChangeKind.ENTITY_CHANGED, recorded.key());
        }
        return isChanged;
    }

    /** Records that an id that no entity has stands for an entity. */
    public void recordRedirect(String from, EntityDraft to) {
        manager.flush();
        database.write(
                "insert into entity (id, kind, name, merged_into) values (?, ?, ?, ?)",
                List.of(List.of(from, to.kind().name(), to.name(), to.key())));
        database.write("update entity set has_merged = true where id = ?", List.of(List.of(to.key())));
        changes.add(ChangeKind.ENTITIES_MERGED, from, to.key(), act.get().at());
    }
}
