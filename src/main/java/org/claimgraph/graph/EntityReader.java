package org.claimgraph.graph;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.page.PageQuery;

/** Everything that claims speak of. */
@ApplicationScoped
public class EntityReader implements PanacheRepositoryBase<StoredEntity, String>, NodeLoader {
    private final Database database;
    private final Map<EntityKind, EntityFactory> kinds = new EnumMap<>(EntityKind.class);

    EntityReader(Database database, @All List<EntityFactory> kinds) {
        this.database = database;
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
    }

    @Override
    public IdFamily family() {
        return IdFamily.ENTITY;
    }

    /** The entities with these keys; a key that was merged gives the entity that it was merged into. */
    @Override
    public Map<String, Entity> withKeys(Collection<String> keys) {
        return withKeys(keys, EntityProjection.ALL);
    }

    /**
     * The entity of each key, as far as the running query asks for it: for what is shown as it is read. Null for null.
     */
    public List<Entity> shown(List<String> keys) {
        return BatchResults.of(
                keys, withKeys(BatchResults.present(keys), EntityProjection.ofEntity(FieldSelection.current())));
    }

    private Map<String, Entity> withKeys(Collection<String> keys, EntityProjection columns) {
        Map<String, Entity> entities = new HashMap<>();
        Map<String, String> merged = new HashMap<>();
        for (Found found : found(keys, columns)) {
            if (found.mergedInto == null) {
                entities.put(found.entity.key(), found.entity);
            } else {
                merged.put(found.entity.key(), found.mergedInto);
            }
        }
        if (!merged.isEmpty()) {
            Map<String, Entity> targets = new HashMap<>();
            found(merged.values(), columns).forEach(found -> targets.put(found.entity.key(), found.entity));
            merged.forEach((key, into) -> entities.put(key, targets.get(into)));
        }
        return entities;
    }

    private record Found(String mergedInto, Entity entity) {}

    /** The entities with these keys; those into which some were merged are seldom needed, so they are not joined. */
    private List<Found> found(Collection<String> keys, EntityProjection columns) {
        return database.list(
                Sql.of(
                        "select e.merged_into, " + columns.selected() + " from entity e where e.id = any(keys(?))",
                        keys),
                row -> new Found(row.text(), read(row, columns)));
    }

    /** The entities that the filter lets through, of one kind or, with null, of all. */
    public PageQuery<Entity> matching(EntityFilter filter, EntityKind kind, EntityOrder order) {
        Sql where = Filter.condition(filter, EntityFilter::conditions).add("and e.merged_into is null");
        if (kind != null) {
            where.add("and e.kind = ?", kind);
        }
        return new PageQuery<>(
                EntityProjection.ALL.selected(), "entity e", where, EntityOrder.keyset(order), this::read);
    }

    /**
     * The entities that another table refers to, by name.
     *
     * @param from that table joined with {@code entity e}
     */
    public PageQuery<Entity> joined(String from) {
        return new PageQuery<>(
                EntityProjection.ALL.selected(), from, Sql.of("true"), EntityOrder.keyset(null), this::read);
    }

    /** The entity whose columns come next in the row. */
    public Entity read(Row row) {
        return read(row, EntityProjection.ALL);
    }

    private Entity read(Row row, EntityProjection columns) {
        return kinds.get(row.word(EntityKind.class)).entity(StoredEntity.Traits.of(row, columns));
    }

    Map<String, List<Name>> namesOf(Collection<String> keys) {
        return database.listsByKey(
                Sql.of(
                        "select n.entity_id, " + Name.COLUMNS + " from entity_name n where n.entity_id = any(keys(?))"
                                + " order by n.entity_id, n.position",
                        keys),
                Name::new);
    }

    Map<String, List<Identifier>> identifiersOf(Collection<String> keys) {
        return database.listsByKey(
                Sql.of(
                        "select i.entity_id, " + Identifier.COLUMNS + " from entity_identifier i"
                                + " where i.entity_id = any(keys(?)) order by i.entity_id, i.scheme, i.code",
                        keys),
                Identifier::new);
    }

    Map<String, List<String>> mergedInto(Collection<String> keys) {
        return database.listsByKey(
                Sql.of(
                        "select e.merged_into, e.id from entity e where e.merged_into = any(keys(?))"
                                + " order by e.merged_into, e.id",
                        keys),
                row -> IdFamily.ENTITY.of(row.text()));
    }

    /** Records a new entity with its names and identifiers. */
    public void record(
            EntityKind kind, StoredEntity.Traits traits, List<Name.Form> names, List<Identifier.Code> codes) {
        persist((StoredEntity) kinds.get(kind).entity(traits));
        for (int position = 0; position < names.size(); position++) {
            getEntityManager().persist(new Name(traits.key(), position, names.get(position)));
        }
        codes.forEach(code -> getEntityManager().persist(new Identifier(traits.key(), code)));
    }

    /** Records where an entity's names stand, once the documents are there. */
    public void recordPlaces(String key, List<Name.Form> names) {
        for (int position = 0; position < names.size(); position++) {
            for (Name.Seen seen : names.get(position).seen()) {
                getEntityManager().persist(new NameOccurrence(key, position, seen));
            }
        }
    }
}
