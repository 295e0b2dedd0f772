package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/** Keeps the description of entities by each data set, in the caller's transaction. */
@ApplicationScoped
class StatedDescriptions {
    private final Database database;

    StatedDescriptions(Database database) {
        this.database = database;
    }

    /** Notes the descriptions of these entities by the data set. */
    void state(DataSetRun by, List<RecordedEntity> entities) {
        List<List<?>> updates = new ArrayList<>();
        List<List<?>> inserts = new ArrayList<>();
        for (RecordedEntity entity : entities) {
            Text text = entity.draft().description();
            if (text != null) {
                updates.add(List.of(text.value(), text.language(), by.run(), by.dataSet(), entity.key()));
                inserts.add(List.of(by.dataSet(), entity.key(), text.value(), text.language(), by.run()));
            }
        }
        database.write(
                "update data_set_description set description = ?, language = ?, run_id = ? where data_set = ? and entity_id = ?",
                updates);
        database.write(
                "insert into data_set_description (data_set, entity_id, description, language, run_id) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                inserts);
    }

    /** Gives each entity another description, or none, where neither a data set nor a curator states the stored one any more. */
    Set<String> correct(List<String> keys) {
        Map<String, List<Text>> stated = database.listsByKey(
                Sql.of(
                        "select m.entity_id, m.description, m.language from data_set_description m"
                                + " where m.entity_id = any(keys(?)) order by m.entity_id, m.data_set",
                        keys),
                row -> Text.of(row.text(), row.text()));
        List<List<?>> updates = new ArrayList<>();
        Set<String> changed = new TreeSet<>();
        database.byKey(
                        Sql.of(
                                "select e.id, e.description, e.description_language from entity e where e.id = any(keys(?))",
                                keys),
                        row -> new Shown(Text.of(row.text(), row.text())))
                .forEach((key, shown) -> {
                    Text current = current(shown.text(), stated.getOrDefault(key, List.of()));
                    if (!Objects.equals(current, shown.text())) {
                        changed.add(key);
                        updates.add(Arrays.asList(
                                current == null ? null : current.value(),
                                current == null ? null : current.language(),
                                key));
                    }
                });
        database.write("update entity set description = ?, description_language = ? where id = ?", updates);
        return changed;
    }

    private record Shown(Text text) {}

    private static Text current(Text shown, List<Text> stated) {
        return stated.isEmpty() ? null : stated.contains(shown) ? shown : stated.getFirst();
    }
}
