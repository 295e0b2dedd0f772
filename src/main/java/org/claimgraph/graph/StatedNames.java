package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/** Keeps the names of entities as those state them that state any, in the caller's transaction. */
@ApplicationScoped
class StatedNames {
    private final Database database;

    StatedNames(Database database) {
        this.database = database;
    }

    /** Where a name of an entity is stored. */
    private record Stored(int position, String form, String language) {
        boolean is(Name.Form name) {
            return form.equals(name.value()) && language.equals(name.language());
        }
    }

    /** Notes that the data set states these stored names. */
    void state(DataSetRun by, List<RecordedEntity> entities) {
        List<List<?>> updates = new ArrayList<>();
        List<List<?>> inserts = new ArrayList<>();
        eachStored(entities, (entity, position, name) -> {
            updates.add(List.of(name.kind(), by.run(), by.dataSet(), entity.key(), position));
            inserts.add(List.of(by.dataSet(), entity.key(), position, name.kind(), by.run()));
        });
        database.write(
                "update data_set_name set kind = ?, run_id = ? where data_set = ? and entity_id = ? and position = ?",
                updates);
        database.write(
                "insert into data_set_name (data_set, entity_id, position, kind, run_id) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                inserts);
    }

    /** Notes that the data set still states those of these names that it stated before. */
    void confirm(DataSetRun by, List<RecordedEntity> entities) {
        List<List<?>> updates = new ArrayList<>();
        eachStored(
                entities,
                (entity, position, name) -> updates.add(List.of(by.run(), by.dataSet(), entity.key(), position)));
        database.write(
                "update data_set_name set run_id = ? where data_set = ? and entity_id = ? and position = ?", updates);
    }

    /** Takes each stated name with its stored position. */
    @FunctionalInterface
    private interface StoredNames {
        void add(RecordedEntity entity, int position, Name.Form name);
    }

    private void eachStored(List<RecordedEntity> entities, StoredNames target) {
        Map<String, List<Stored>> stored = database.listsByKey(
                Sql.of(
                        "select n.entity_id, n.position, n.form, n.language from entity_name n"
                                + " where n.entity_id = any(keys(?)) order by n.entity_id, n.position",
                        entities.stream().map(RecordedEntity::key).toList()),
                row -> new Stored(row.integer(), row.text(), row.text()));
        for (RecordedEntity entity : entities) {
            for (Name.Form name : entity.names()) {
                stored.getOrDefault(entity.key(), List.of()).stream()
                        .filter(one -> one.is(name))
                        .forEach(one -> target.add(entity, one.position(), name));
            }
        }
    }

    /** Removes the names that neither a data set nor a curator states any more, and chooses another primary name where that is one of them. */
    Set<String> correct(List<String> keys) {
        Map<String, List<StatedName>> stored = stored(keys);
        Map<String, List<StatedName>> changed = new HashMap<>();
        stored.forEach((key, names) -> {
            List<StatedName> current = StatedName.current(names);
            if (!current.equals(names)) {
                changed.put(key, current);
            }
        });
        rewrite(changed);
        return new HashSet<>(changed.keySet());
    }

    private Map<String, List<StatedName>> stored(List<String> keys) {
        Map<String, StatedName> names = new HashMap<>();
        Map<String, List<Name.Occurrence>> occurrences = database.listsByKey(
                Sql.of(
                        "select p.entity_id || ' ' || p.position, p.document_id, p.span_start, p.span_end"
                                + " from entity_name_place p where p.entity_id = any(keys(?)) order by p.document_id",
                        keys),
                row -> new Name.Occurrence(row.text(), row.integer(), row.integer()));
        Map<String, List<StatedName>> stored = database.listsByKey(
                Sql.of(
                        "select n.entity_id, n.entity_id || ' ' || n.position, n.form, n.language, n.script, n.kind, n.folded"
                                + " from entity_name n where n.entity_id = any(keys(?)) order by n.entity_id, n.position",
                        keys),
                row -> {
                    String place = row.text();
                    List<Name.Occurrence> found = occurrences.getOrDefault(place, List.of());
                    StatedName name = new StatedName(
                            new Name.Form(row.text(), row.text(), row.text(), row.word(NameKind.class), found),
                            row.text());
                    names.put(place, name);
                    return name;
                });
        database.list(
                Sql.of(
                        "select m.entity_id || ' ' || m.position, m.data_set, m.kind, m.run_id from data_set_name m"
                                + " where m.entity_id = any(keys(?))",
                        keys),
                row -> names.get(row.text())
                        .kinds()
                        .put(row.text(), new StatedName.Statement(row.word(NameKind.class), row.text())));
        return stored;
    }

    private void rewrite(Map<String, List<StatedName>> changed) {
        List<List<?>> keys = new ArrayList<>();
        List<List<?>> labels = new ArrayList<>();
        List<List<?>> names = new ArrayList<>();
        List<List<?>> statements = new ArrayList<>();
        List<List<?>> places = new ArrayList<>();
        changed.forEach((key, current) -> {
            keys.add(List.of(key));
            labels.add(List.of(current.getFirst().form().value(), key));
            for (int position = 0; position < current.size(); position++) {
                StatedName name = current.get(position);
                Name.Form form = name.form();
                names.add(List.of(
                        key, position, form.value(), form.language(), form.script(), form.kind(), name.folded()));
                for (Map.Entry<String, StatedName.Statement> by : name.kinds().entrySet()) {
                    StatedName.Statement statement = by.getValue();
                    statements.add(List.of(by.getKey(), key, position, statement.kind(), statement.run()));
                }
                for (Name.Occurrence place : form.occurrences()) {
                    places.add(List.of(key, position, place.document(), place.start(), place.end()));
                }
            }
        });
        database.write("delete from entity_name_place where entity_id = ?", keys);
        database.write("delete from data_set_name where entity_id = ?", keys);
        database.write("delete from entity_name where entity_id = ?", keys);
        database.write(
                "insert into entity_name (entity_id, position, form, language, script, kind, folded) values (?, ?, ?, ?, ?, ?, ?)",
                names);
        database.write(
                "insert into data_set_name (data_set, entity_id, position, kind, run_id) values (?, ?, ?, ?, ?)",
                statements);
        database.write(
                "insert into entity_name_place (entity_id, position, document_id, span_start, span_end) values (?, ?, ?, ?, ?)",
                places);
        database.write("update entity set name = ? where id = ?", labels);
    }
}
