package org.claimgraph.view.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Reads all relations in the order of their keys. */
@ApplicationScoped
public class RelationScan {
    private final Database database;
    private final RelationReader relations;

    RelationScan(Database database, RelationReader relations) {
        this.database = database;
        this.relations = relations;
    }

    /**
     * The next keys of relations that there are or were.
     *
     * @param after the key of the last one that was read; an empty text for none
     */
    public List<String> nextKeys(String after, int limit) {
        return database.list(
                Sql.of(
                        "select r.relation_id from relation_end r where r.direction = 'OUT' and r.relation_id > ?"
                                + " order by r.relation_id limit " + limit,
                        after),
                Row::text);
    }

    /** Those of the relations with these keys that rested on claims at a moment, in the order of the keys. */
    public List<Relation> knownAt(Collection<String> keys, Instant moment) {
        Map<String, Relation> held = relations.held(keys, TemporalFilter.at(moment));
        return keys.stream().map(held::get).filter(Objects::nonNull).toList();
    }
}
