package org.claimgraph.graph;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.graph.vocabulary.Subkinds;
import org.claimgraph.platform.BatchResults;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.page.PageQuery;

/** Reads entities of every kind. */
@ApplicationScoped
public class EntityReader implements NodeLoader {
    private final Database database;
    private final ClaimCount claimCount;
    private final Subkinds subkinds;
    private final Map<EntityKind, EntityFactory> factories = new EnumMap<>(EntityKind.class);

    EntityReader(Database database, ClaimCount claimCount, Subkinds subkinds, @All List<EntityFactory> factories) {
        this.database = database;
        this.claimCount = claimCount;
        this.subkinds = subkinds;
        factories.forEach(factory -> this.factories.put(factory.kind(), factory));
    }

    @Override
    public IdFamily family() {
        return IdFamily.ENTITY;
    }

    /** The entities with these keys and all their columns; a merged key returns the entity that it was merged into. */
    @Override
    public Map<String, Entity> withKeys(Collection<String> keys) {
        return withKeys(keys, EntityColumns.ALL);
    }

    /** The entity of each key, with the columns that the running query needs; null for null. */
    public List<Entity> forDisplay(List<String> keys) {
        return BatchResults.of(
                keys, withKeys(BatchResults.present(keys), EntityColumns.ofEntity(FieldSelection.current())));
    }

    private Map<String, Entity> withKeys(Collection<String> keys, EntityColumns columns) {
        Map<String, Entity> entities = new HashMap<>();
        Map<String, String> merged = new HashMap<>();
        for (EntityRow row : rows(keys, columns)) {
            if (row.mergedInto == null) {
                entities.put(row.entity.key(), row.entity);
            } else {
                merged.put(row.entity.key(), row.mergedInto);
            }
        }
        if (!merged.isEmpty()) {
            Map<String, Entity> targets = new HashMap<>();
            rows(merged.values(), columns).forEach(row -> targets.put(row.entity.key(), row.entity));
            merged.forEach((key, into) -> entities.put(key, targets.get(into)));
        }
        return entities;
    }

    private record EntityRow(String mergedInto, Entity entity) {}

    /** The targets of merged entities are not joined, because few keys are merged. */
    private List<EntityRow> rows(Collection<String> keys, EntityColumns columns) {
        return database.list(
                Sql.of(
                        "select e.merged_into, " + columns.selected() + " from entity e where e.id = any(keys(?))",
                        keys),
                row -> new EntityRow(row.text(), read(row, columns)));
    }

    /**
     * The entities of a kind (of all kinds for null) that match the filter, without merged and removed ones. The list of a kind leaves
     * out its unlisted subkinds, such as addresses, unless the filter has a condition on the subkind.
     */
    public PageQuery<Entity> matching(EntityFilter filter, EntityKind kind, EntityOrder order) {
        Sql where = Filter.condition(filter, EntityFilter::conditions)
                .add("and e.merged_into is null and e.removed_at is null");
        if (kind != null) {
            where.add("and e.kind = ?", kind);
            Set<String> unlisted = subkinds.unlisted(kind);
            if (!unlisted.isEmpty() && !EntityFilter.restrictsSubkind(filter)) {
                where.add("and not coalesce(e.subkind, '') = any(?)", unlisted);
            }
        }
        return list("entity e", where, order).named(kind == null ? "any kind" : kind.name());
    }

    /**
     * The entities that another table refers to, by name, without removed ones.
     *
     * @param from that table joined with {@code entity e}
     */
    public PageQuery<Entity> joined(String from) {
        return joined(from, Sql.of("e.removed_at is null"));
    }

    /** As {@link #joined(String)}, with a condition. */
    public PageQuery<Entity> joined(String from, Sql where) {
        return list(from, where, null);
    }

    private PageQuery<Entity> list(String from, Sql where, EntityOrder order) {
        return new PageQuery<>(
                EntityColumns.ALL.selected(),
                from,
                where,
                EntityOrder.keyset(order, claimCount),
                row -> read(row, EntityColumns.ALL));
    }

    private Entity read(Row row, EntityColumns columns) {
        StoredEntity.Traits traits = StoredEntity.Traits.read(row, columns);
        return factories.get(traits.kind()).entity(traits);
    }

    /** The primary name of each entity by key; for a merged key, the name of the entity that it was merged into. */
    public Map<String, String> primaryNames(Collection<String> keys) {
        Map<String, String> names = new HashMap<>();
        withKeys(keys, EntityColumns.CORE).forEach((key, entity) -> names.put(key, entity.getName()));
        return names;
    }

    /** The names of each entity, the primary one first. H2 keeps the plan of a union only if it is a derived table. */
    Map<String, List<Name>> namesOf(Collection<String> keys) {
        return database.listsByKey(
                Sql.of(
                                "select * from (select n.entity_id as owner, 0 as merged, " + Name.COLUMNS
                                        + " from entity_name n where n.entity_id = any(keys(?)) union all",
                                keys)
                        .add(
                                "select e.merged_into, 1, n.entity_id, n.position, n.form, n.language, n.script,"
                                        + " case when n.kind = 'PRIMARY' then 'ALIAS' else n.kind end"
                                        + " from entity e join entity_name n on n.entity_id = e.id"
                                        + " where e.merged_into = any(keys(?))) named order by 1, 2, 3, 4",
                                keys),
                row -> {
                    row.skip(1);
                    return Name.read(row);
                });
    }

    Map<String, List<Identifier>> identifiersOf(Collection<String> keys) {
        return database.listsByKey(
                Sql.of(
                                "select * from (select i.entity_id as owner, " + Identifier.COLUMNS
                                        + " from entity_identifier i where i.entity_id = any(keys(?)) union",
                                keys)
                        .add(
                                "select e.merged_into, " + Identifier.COLUMNS
                                        + " from entity e join entity_identifier i"
                                        + " on i.entity_id = e.id where e.merged_into = any(keys(?))) identified order by 1, 2, 3",
                                keys),
                Identifier::read);
    }

    /** The ids that were merged into each entity. */
    Map<String, List<String>> mergedInto(Collection<String> keys) {
        return database.listsByKey(
                Sql.of(
                        "select e.merged_into, e.id from entity e where e.merged_into = any(keys(?))"
                                + " order by e.merged_into, e.id",
                        keys),
                row -> IdFamily.ENTITY.of(row.text()));
    }
}
