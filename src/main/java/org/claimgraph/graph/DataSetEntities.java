package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.act.CurrentAct;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * Keeps which data sets state the names, identifiers and descriptions of entities, and lets a new version of a data set correct the
 * one before, in the caller's transaction and under the lock of the ledger. What neither a data set nor a curator states any more is
 * removed.
 */
@ApplicationScoped
public class DataSetEntities {
    private static final int BATCH = 500;
    private static final List<String> TABLES = List.of("data_set_name", "data_set_identifier", "data_set_description");

    /** The condition on the table alias {@code e} that neither a data set nor a curator states a name of the entity. */
    private static final String UNSTATED = "not exists (select 1 from data_set_name m where m.entity_id = e.id)";

    private final StatedNames names;
    private final StatedIdentifiers identifiers;
    private final StatedDescriptions descriptions;
    private final EntityRemoval removal;
    private final Database database;
    private final EntityManager manager;
    private final ChangeLog changes;
    private final CurrentAct act;

    DataSetEntities(
            StatedNames names,
            StatedIdentifiers identifiers,
            StatedDescriptions descriptions,
            EntityRemoval removal,
            Database database,
            EntityManager manager,
            ChangeLog changes,
            CurrentAct act) {
        this.names = names;
        this.identifiers = identifiers;
        this.descriptions = descriptions;
        this.removal = removal;
        this.database = database;
        this.manager = manager;
        this.changes = changes;
        this.act = act;
    }

    /** Whether the data set states anything about an entity. */
    public boolean isEmpty(String dataSet) {
        return database.list(
                        Sql.of("select m.entity_id from data_set_name m where m.data_set = ? limit 1", dataSet),
                        Row::text)
                .isEmpty();
    }

    /**
     * Notes what the data set states about recorded entities, whose names and identifiers are all recorded. An entity that was
     * removed because no data set stated it any more returns.
     */
    public void state(DataSetRun by, List<RecordedEntity> entities) {
        if (entities.isEmpty()) {
            return;
        }
        manager.flush();
        restore(entities.stream().map(RecordedEntity::key).toList());
        names.state(by, entities);
        identifiers.state(by, entities);
        descriptions.state(by, entities);
    }

    private void restore(Collection<String> keys) {
        List<String> unstated = database.list(
                Sql.of(
                        "select e.id from entity e where e.removed_at is not null and e.id = any(keys(?)) and "
                                + UNSTATED,
                        keys),
                Row::text);
        if (!unstated.isEmpty()) {
            removal.restore(unstated, act.get().at());
        }
    }

    /** Notes that the data set only refers to recorded entities: of those that it does not describe now, it states the name by which it refers. */
    public void refer(DataSetRun by, Collection<RecordedEntity> entities) {
        Set<String> described = new HashSet<>(database.list(
                Sql.of(
                        "select distinct m.entity_id from data_set_name m where m.data_set = ? and m.run_id = ? and m.entity_id = any(keys(?))",
                        by.dataSet(),
                        by.run(),
                        entities.stream().map(RecordedEntity::key).toList()),
                Row::text));
        List<RecordedEntity> referred = entities.stream()
                .filter(entity -> !described.contains(entity.key()))
                .toList();
        if (!referred.isEmpty()) {
            names.confirm(by, referred);
            identifiers.confirm(by, referred);
        }
    }

    /**
     * What a new version of a data set changed.
     *
     * @param changed how many entities have other names, identifiers or another description
     * @param unstated the entities of which neither a data set nor a curator states a name any more
     */
    public record EntityCorrections(int changed, List<String> unstated) {}

    /**
     * Removes what the data set no longer states, unless another data set or a curator does.
     *
     * @param named the entities that a delta names, which stay as they are otherwise; null if it is not a delta
     */
    public EntityCorrections correct(DataSetRun by, Set<String> named) {
        manager.flush();
        manager.clear();
        Map<String, Boolean> keys = new LinkedHashMap<>();
        different(by).forEach(key -> keys.put(key, false));
        vanished(by, named).forEach(key -> keys.put(key, true));
        List<String> all = List.copyOf(keys.keySet());
        int changed = 0;
        List<String> unstated = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> batch = all.subList(from, Math.min(all.size(), from + BATCH));
            forget(by, batch.stream().filter(keys::get).toList());
            changed += correct(batch);
            unstated.addAll(unstated(batch));
        }
        return new EntityCorrections(changed, unstated);
    }

    private int correct(List<String> keys) {
        Set<String> changed = new TreeSet<>(names.correct(keys));
        changed.addAll(identifiers.correct(keys));
        changed.addAll(descriptions.correct(keys));
        changed.forEach(key -> changes.add(ChangeKind.ENTITY_CHANGED, key));
        return changed.size();
    }

    private void forget(DataSetRun by, List<String> keys) {
        for (String table : TABLES) {
            database.write(
                    "delete from " + table + " where entity_id = ? and data_set = ? and run_id <> ?",
                    keys.stream()
                            .map(key -> List.of(key, by.dataSet(), by.run()))
                            .toList());
        }
    }

    /** The entities of which the data set stated something before that it no longer does. */
    private Set<String> vanished(DataSetRun by, Set<String> named) {
        Set<String> keys = new TreeSet<>();
        for (String table : TABLES) {
            Sql sql = Sql.of(
                    "select distinct m.entity_id from " + table + " m where m.data_set = ? and m.run_id <> ?",
                    by.dataSet(),
                    by.run());
            keys.addAll(database.list(named == null ? sql : sql.add("and m.entity_id = any(?)", named), Row::text));
        }
        return keys;
    }

    /** The entities whose stored names are of another kind, or whose stored description is another one, than the data set states. */
    private List<String> different(DataSetRun by) {
        return database.list(
                Sql.of(
                                "select m.entity_id from data_set_name m join entity_name n on n.entity_id = m.entity_id"
                                        + " and n.position = m.position where m.data_set = ? and m.run_id = ? and n.kind <> m.kind union",
                                by.dataSet(),
                                by.run())
                        .add(
                                "select m.entity_id from data_set_description m join entity e on e.id = m.entity_id"
                                        + " where m.data_set = ? and m.run_id = ? and (e.description is null or e.description <> m.description"
                                        + " or e.description_language <> m.language) order by 1",
                                by.dataSet(),
                                by.run()),
                Row::text);
    }

    private List<String> unstated(List<String> keys) {
        return database.list(
                Sql.of(
                        "select e.id from entity e where e.id = any(keys(?)) and e.removed_at is null and " + UNSTATED
                                + " order by e.id",
                        keys),
                Row::text);
    }
}
