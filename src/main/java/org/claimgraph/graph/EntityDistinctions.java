package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Reads which entities are not the same by a curator's decision. */
@ApplicationScoped
public class EntityDistinctions {
    private static final String PAIRS =
            "select coalesce(a.merged_into, a.id) as one_id, coalesce(b.merged_into, b.id) as another_id from entity_distinction d"
                    + " join entity a on a.id = d.entity_id join entity b on b.id = d.other_id";
    private final Database database;

    EntityDistinctions(Database database) {
        this.database = database;
    }

    /** For each of these entities, those that are not the same; decisions on merged entities hold for what they merged into. */
    public Map<String, List<String>> of(Collection<String> keys) {
        return database.listsByKey(
                Sql.of(
                        "select p.one_id, p.another_id from (" + PAIRS + ") p where p.one_id = any(keys(?))"
                                + " union all select p.another_id, p.one_id from (" + PAIRS
                                + ") p where p.another_id = any(keys(?))",
                        keys,
                        keys),
                Row::text);
    }
}
