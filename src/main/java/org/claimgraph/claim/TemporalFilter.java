package org.claimgraph.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/**
 * The two clocks that every read can be set by.
 *
 * @param validAt only what may have held on that day, an unknown end ruling nothing out; null for any time
 * @param knownAt only what the ledger held at that moment; null for now
 */
public record TemporalFilter(LocalDate validAt, Instant knownAt) {
    /** Everything that stands now. */
    public static final TemporalFilter NOW = new TemporalFilter(null, null);

    static final String RANK = "c.rank";
    static final String RANK_REASON = "c.rank_reason";

    public TemporalFilter {
        if (knownAt != null) {
            Database.checkYear(knownAt.atOffset(ZoneOffset.UTC).getYear(), knownAt);
        }
    }

    /** What the ledger holds now, or held at the moment where it is not null. */
    public static TemporalFilter at(Instant knownAt) {
        return new TemporalFilter(null, knownAt);
    }

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

    /** The rank of the claim in the table alias {@code c}, as it is or was. */
    String rank() {
        return knownAt == null ? RANK : "coalesce(" + past("rank") + ", " + RANK + ")";
    }

    /** The reason for the rank of the claim in the table alias {@code c}, as it is or was. */
    String rankReason() {
        return knownAt == null
                ? RANK_REASON
                : "case when " + past("rank") + " is null then " + RANK_REASON + " else " + past("rank_reason")
                        + " end";
    }

    /** Written out, for it stands in lists of columns, which have no parameters. */
    private String past(String column) {
        return "(select p." + column + " from claim_past_rank p where p.claim_id = c.id and p.until_at >"
                + " timestamp with time zone '" + knownAt + "' order by p.until_at limit 1)";
    }
}
