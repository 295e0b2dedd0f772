package org.claimgraph.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/**
 * The valid time and the transaction time of a read.
 *
 * @param validAt only claims that may hold on that day, where an unknown end excludes nothing; null for any day
 * @param knownAt only claims that the ledger held at that moment; null for now
 */
public record TemporalFilter(LocalDate validAt, Instant knownAt) {
    /** Everything that the ledger holds now. */
    public static final TemporalFilter NOW = new TemporalFilter(null, null);

    private static final String RANK = "c.rank";
    private static final String RANK_REASON = "c.rank_reason";

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

    /** Whether the claim in the table alias {@code c} is or was superseded by another. */
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
    public Sql rank() {
        return knownAt == null
                ? Sql.of(RANK)
                : Sql.of("coalesce(").add(past("rank")).add(", " + RANK + ")");
    }

    /** The reason for the rank of the claim in the table alias {@code c}, as it is or was. */
    Sql rankReason() {
        return knownAt == null
                ? Sql.of(RANK_REASON)
                : Sql.of("case when")
                        .add(past("rank"))
                        .add("is null then " + RANK_REASON + " else")
                        .add(past("rank_reason"))
                        .add("end");
    }

    private Sql past(String column) {
        return Sql.of(
                "(select p." + column + " from claim_past_rank p where p.claim_id = c.id and p.until_at > ?"
                        + " order by p.until_at limit 1)",
                knownAt);
    }
}
