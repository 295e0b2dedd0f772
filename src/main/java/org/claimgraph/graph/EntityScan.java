package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Reads whole entities, merged ones included, in the order of their keys. Removed ones are read by their keys only. */
@ApplicationScoped
public class EntityScan {
    private static final String COLUMNS =
            "e.kind, e.id, e.name, e.subkind, e.jurisdiction, e.description, e.description_language, e.merged_into";
    private final Database database;

    EntityScan(Database database) {
        this.database = database;
    }

    /**
     * The next entities.
     *
     * @param after the key of the last one that was read; an empty text for none
     */
    public List<RecordedEntity> next(String after, int limit) {
        return whole(Sql.of(
                "select " + COLUMNS + " from entity e where e.id > ? and e.removed_at is null order by e.id limit "
                        + limit,
                after));
    }

    /** The entities with these keys, without removed ones. */
    public List<RecordedEntity> listed(Collection<String> keys) {
        return whole(Sql.of(
                "select " + COLUMNS + " from entity e where e.id = any(keys(?)) and e.removed_at is null order by e.id",
                keys));
    }

    /** The entities with these keys. */
    public List<RecordedEntity> withKeys(Collection<String> keys) {
        return whole(Sql.of("select " + COLUMNS + " from entity e where e.id = any(keys(?)) order by e.id", keys));
    }

    /** The keys that merged into each of these entities, by the key of the entity. */
    public Map<String, List<String>> mergedInto(Collection<String> keys) {
        return database.listsByKey(
                Sql.of(
                        "select e.merged_into, e.id from entity e where e.merged_into = any(keys(?)) order by e.merged_into, e.id",
                        keys),
                Row::text);
    }

    /** The entities that somebody decided are not the same as these, each pair by its smaller key only. */
    public Map<String, List<String>> distinguished(Collection<String> keys) {
        return database.listsByKey(
                Sql.of(
                        "select d.entity_id, d.other_id from entity_distinction d where d.entity_id = any(keys(?))"
                                + " order by d.entity_id, d.other_id",
                        keys),
                Row::text);
    }

    /** An entity that has an identifier. */
    public record IdentifierHolder(Identifier.Code identifier, String entity, EntityKind kind) {}

    /** The entities, without merged and removed ones, that have one of the codes in one of the schemes. */
    public List<IdentifierHolder> withIdentifiers(Collection<String> schemes, Collection<String> codes) {
        return database.list(
                Sql.of(
                        "select i.scheme, i.code, i.entity_id, e.kind from entity_identifier i"
                                + " join entity e on e.id = i.entity_id where i.scheme = any(keys(?)) and i.code = any(keys(?))"
                                + " and e.merged_into is null and e.removed_at is null order by i.scheme, i.code, i.entity_id",
                        schemes,
                        codes),
                row -> new IdentifierHolder(
                        new Identifier.Code(row.text(), row.text()), row.text(), row.word(EntityKind.class)));
    }

    private record Stored(EntityDraft draft, String mergedInto) {
        static Stored read(Row row) {
            EntityDraft draft = new EntityDraft(
                    row.word(EntityKind.class),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.text(),
                    Text.of(row.text(), row.text()));
            return new Stored(draft, row.text());
        }
    }

    private List<RecordedEntity> whole(Sql sql) {
        List<Stored> entities = database.list(sql, Stored::read);
        List<String> keys =
                entities.stream().map(entity -> entity.draft().key()).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, List<Name.Form>> names = names(keys);
        Map<String, List<Identifier.Code>> identifiers = identifiers(keys);
        List<RecordedEntity> whole = new ArrayList<>(entities.size());
        for (Stored entity : entities) {
            String key = entity.draft().key();
            whole.add(new RecordedEntity(
                    entity.draft(),
                    names.getOrDefault(key, List.of()),
                    identifiers.getOrDefault(key, List.of()),
                    entity.mergedInto()));
        }
        return whole;
    }

    private Map<String, List<Name.Form>> names(List<String> keys) {
        Map<String, List<Name.Occurrence>> occurrences = database.listsByKey(
                Sql.of(
                        "select p.entity_id || ' ' || p.position, p.document_id, p.span_start, p.span_end"
                                + " from entity_name_place p where p.entity_id = any(keys(?)) order by p.document_id",
                        keys),
                row -> new Name.Occurrence(row.text(), row.integer(), row.integer()));
        return database.listsByKey(
                Sql.of(
                        "select n.entity_id, n.entity_id || ' ' || n.position, n.form, n.language, n.script, n.kind"
                                + " from entity_name n where n.entity_id = any(keys(?)) order by n.entity_id, n.position",
                        keys),
                row -> {
                    List<Name.Occurrence> found = occurrences.getOrDefault(row.text(), List.of());
                    return new Name.Form(row.text(), row.text(), row.text(), row.word(NameKind.class), found);
                });
    }

    private Map<String, List<Identifier.Code>> identifiers(List<String> keys) {
        return database.listsByKey(
                Sql.of(
                        "select i.entity_id, i.scheme, i.code from entity_identifier i"
                                + " where i.entity_id = any(keys(?)) order by i.entity_id, i.scheme, i.code",
                        keys),
                row -> new Identifier.Code(row.text(), row.text()));
    }
}
