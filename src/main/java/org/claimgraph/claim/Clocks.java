package org.claimgraph.claim;

import java.time.Instant;
import java.time.LocalDate;
import org.claimgraph.platform.database.Sql;

/**
 * The two clocks that every read can be set by.
 *
 * @param validAt only what may have held on that day, an unknown end ruling nothing out; null for any time
 * @param knownAt only what the ledger held at that moment; null for now
 */
public record Clocks(LocalDate validAt, Instant knownAt) {
    /** Everything that stands now. */
    public static final Clocks NOW = new Clocks(null, null);

    /** The condition on the table alias {@code c}; it begins with {@code and}. */
    public Sql condition() {
        Sql sql = new Sql();
        if (validAt != null) {
            sql.add("and (c.valid_time_from is null or c.valid_time_from <= ?)", validAt);
            sql.add("and (c.valid_time_to is null or c.valid_time_to >= ?)", validAt);
        }
        if (knownAt == null) {
            return sql.add("and c.retracted_at is null");
        }
        return sql.add("and c.recorded_at <= ? and (c.retracted_at is null or c.retracted_at > ?)", knownAt, knownAt);
    }

    /** Whether another claim has taken the place of the one in the table alias {@code c}, as far as is known. */
    Sql superseded() {
        Sql sql = Sql.of("exists (select 1 from claim s where s.supersedes_id = c.id");
        return knownAt == null
                ? sql.add("and s.retracted_at is null)")
                : sql.add(
                        "and s.superseding_since <= ? and (s.retracted_at is null or s.retracted_at > ?))",
                        knownAt,
                        knownAt);
    }
}
