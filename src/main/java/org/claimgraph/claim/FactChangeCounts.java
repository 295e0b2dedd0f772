package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Counts the facts that a change formed, or gave another state. */
@ApplicationScoped
public class FactChangeCounts {
    /** Facts that were formed at a moment and have claims; by {@code fact_by_creation}. */
    static final String CREATED =
            "select f.state, count(*), 0 from fact f where f.created_at = ? and f.state <> ? group by f.state";

    /** Facts that had another state until a moment; by {@code fact_past_by_end}. */
    static final String CHANGED = "select f.state, 0, count(*) from fact_past p join fact f on f.id = p.fact_id"
            + " where p.until_at = ? and f.created_at <> ? and f.state <> p.state and f.state <> ? group by f.state";

    private final Database database;

    FactChangeCounts(Database database) {
        this.database = database;
    }

    /**
     * Numbers of facts with one state.
     *
     * @param created facts that did not exist before
     * @param changed facts that had another state before
     */
    public record Count(long created, long changed) {
        private Count plus(Count other) {
            return new Count(created + other.created, changed + other.changed);
        }
    }

    /** The facts that the change at this moment formed or changed, by the state that they have now. Reads only those. */
    public Map<String, Count> at(Instant moment) {
        String empty = StoredFact.FactStatus.EMPTY.state();
        Map<String, Count> counts = new TreeMap<>();
        Stream.of(Sql.of(CREATED, moment, empty), Sql.of(CHANGED, moment, moment, empty))
                .flatMap(sql -> database.list(sql, FactChangeCounts::read).stream())
                .forEach(one -> counts.merge(one.getKey(), one.getValue(), Count::plus));
        return counts;
    }

    private static Map.Entry<String, Count> read(Row row) {
        return Map.entry(row.text(), new Count(row.number(), row.number()));
    }
}
