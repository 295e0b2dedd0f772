package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.claimgraph.platform.database.Database;

/** Writes relations from both of their ends, so that the relations of an entity can be paged without reading claims. */
@ApplicationScoped
public class RelationEndStore {
    private static final String INSERT =
            "insert into relation_end (relation_id, direction, entity_id, other_id, other_kind, predicate, fact_id, sequence)"
                    + " select cast(? as varchar(64)), cast(? as varchar(3)), cast(? as varchar(200)), e.id, e.kind,"
                    + " cast(? as varchar(200)), cast(? as varchar(64)), cast(? as bigint) from entity e where e.id = ?"
                    + " on conflict do nothing";
    private final Database database;

    RelationEndStore(Database database) {
        this.database = database;
    }

    /**
     * A relation.
     *
     * @param from the subject, or the first end of a symmetric predicate
     * @param to the other party
     * @param sequence the place of its first claim in the ledger
     */
    public record Ends(String relation, String from, String to, String predicate, String fact, long sequence) {
        private List<Object> out() {
            return List.of(relation, "OUT", from, predicate, fact, sequence, to);
        }

        private List<Object> in() {
            return List.of(relation, "IN", to, predicate, fact, sequence, from);
        }
    }

    /** Stores the relations that are not stored yet, in the caller's transaction. */
    public void store(Collection<Ends> relations) {
        List<List<Object>> rows = new ArrayList<>();
        relations.forEach(ends -> {
            rows.add(ends.out());
            rows.add(ends.in());
        });
        database.write(INSERT, rows);
    }
}
