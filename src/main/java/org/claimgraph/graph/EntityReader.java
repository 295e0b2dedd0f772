package org.claimgraph.graph;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The names of each entity, the primary one first, then those of the entities that were merged into it. */
    Map<String, List<Name>> namesOf(Collection<Entity> entities) {
        Map<String, List<Name>> names = database.listsByKey(
                Sql.of(
                        "select n.entity_id, " + Name.COLUMNS + " from entity_name n where n.entity_id = any(keys(?))"
                                + " order by n.entity_id, n.position",
                        keysOf(entities)),
                Name::read);
        Map<String, List<Name>> merged = ofMerged(
                entities,
                "n.entity_id, n.position, n.form, n.language, n.script,"
                        + " case when n.kind = 'PRIMARY' then 'ALIAS' else n.kind end",
                "entity_name n on n.entity_id = e.id",
                "n.entity_id, n.position",
                Name::read);
        merged.forEach((key, some) ->
                names.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(some));
        return names;
    }

    /** The different identifiers of each entity and of those that were merged into it, by scheme and value. */
    Map<String, List<Identifier>> identifiersOf(Collection<Entity> entities) {
        Map<String, List<Identifier>> identifiers = database.listsByKey(
                Sql.of(
                        "select i.entity_id, " + Identifier.COLUMNS + " from entity_identifier i"
                                + " where i.entity_id = any(keys(?)) order by i.entity_id, " + Identifier.COLUMNS,
                        keysOf(entities)),
                Identifier::read);
        Map<String, List<Identifier>> merged = ofMerged(
                entities,
                Identifier.COLUMNS,
                "entity_identifier i on i.entity_id = e.id",
                Identifier.COLUMNS,
                Identifier::read);
        merged.forEach((key, some) ->
                identifiers.put(key, Identifier.distinct(identifiers.getOrDefault(key, List.of()), some)));
        return identifiers;
    }

    /** The ids that were merged into each entity. */
    Map<String, List<String>> mergedInto(Collection<Entity> entities) {
        Set<String> keys = haveMerged(entities);
        return keys.isEmpty()
                ? Map.of()
                : database.listsByKey(
                        Sql.of(
                                "select e.merged_into, e.id from entity e where e.merged_into = any(keys(?))"
                                        + " order by e.merged_into, e.id",
                                keys),
                        row -> IdFamily.ENTITY.of(row.text()));
    }

    /** What the entities that were merged into each of these have, read only if there are any. */
    private <T> Map<String, List<T>> ofMerged(
            Collection<Entity> entities, String columns, String join, String order, Function<Row, T> reading) {
        Set<String> keys = haveMerged(entities);
        return keys.isEmpty()
                ? Map.of()
                : database.listsByKey(
                        Sql.of(
                                "select e.merged_into, " + columns + " from entity e join " + join
                                        + " where e.merged_into = any(keys(?)) order by e.merged_into, " + order,
                                keys),
                        reading);
    }

    private static Set<String> haveMerged(Collection<Entity> entities) {
        return entities.stream().filter(Entity::hasMerged).map(Entity::key).collect(Collectors.toSet());
    }

    private static Set<String> keysOf(Collection<Entity> entities) {
        return entities.stream().map(Entity::key).collect(Collectors.toSet());
    }
}
