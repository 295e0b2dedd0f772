package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/** Keeps which data sets state the identifiers of entities, in the caller's transaction. */
@ApplicationScoped
class StatedIdentifiers {
    private final Database database;

    StatedIdentifiers(Database database) {
        this.database = database;
    }

    /** Notes that the data set states these identifiers, which are stored. */
    void state(DataSetRun by, List<RecordedEntity> entities) {
        List<List<?>> inserts = new ArrayList<>();
        for (RecordedEntity entity : entities) {
            for (Identifier.Code code : entity.identifiers()) {
                inserts.add(List.of(by.dataSet(), entity.key(), code.scheme(), code.value(), by.run()));
            }
        }
        confirm(by, entities);
        database.write(
                "insert into data_set_identifier (data_set, entity_id, scheme, code, run_id) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                inserts);
    }

    /** Notes that the data set still states those of these identifiers that it stated before. */
    void confirm(DataSetRun by, List<RecordedEntity> entities) {
        List<List<?>> updates = new ArrayList<>();
        for (RecordedEntity entity : entities) {
            for (Identifier.Code code : entity.identifiers()) {
                updates.add(List.of(by.run(), by.dataSet(), entity.key(), code.scheme(), code.value()));
            }
        }
        database.write(
                "update data_set_identifier set run_id = ? where data_set = ? and entity_id = ? and scheme = ? and code = ?",
                updates);
    }

    /** Removes the identifiers that neither a data set nor a curator states any more. */
    Set<String> correct(List<String> keys) {
        List<List<?>> unstated = new ArrayList<>();
        Set<String> changed = new TreeSet<>();
        database.list(
                Sql.of(
                        "select i.entity_id, i.scheme, i.code from entity_identifier i where i.entity_id = any(keys(?))"
                                + " and not exists (select 1 from data_set_identifier m where m.entity_id = i.entity_id"
                                + " and m.scheme = i.scheme and m.code = i.code)",
                        keys),
                row -> unstated.add(List.of(row.text(), row.text(), row.text())));
        unstated.forEach(one -> changed.add((String) one.getFirst()));
        database.write("delete from entity_identifier where entity_id = ? and scheme = ? and code = ?", unstated);
        return changed;
    }
}
