package org.claimgraph.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/**
 * The valid time and the transaction time of a read.
 *
 * @param validAt only claims that may hold on this day; an unknown start or end excludes nothing, and a total that is counted
 *     up to a later day does not hold; null for any day
 * @param knownAt only claims that the ledger contained at this moment; null for now
 */
public record TemporalFilter(LocalDate validAt, Instant knownAt) {
    /** All claims in the ledger that are not retracted. */
    public static final TemporalFilter NOW = new TemporalFilter(null, null);

    private static final String RANK = "c.rank";
    private static final String RANK_REASON = "c.rank_reason";

    public TemporalFilter {
        if (knownAt != null) {
            Database.checkYear(knownAt.atOffset(ZoneOffset.UTC).getYear(), knownAt);
        }
    }

    /** The ledger as of this moment; as of now for null. */
    public static TemporalFilter at(Instant knownAt) {
        return new TemporalFilter(null, knownAt);
    }

    /** The condition on the table alias {@code c}; it begins with {@code and}. */
    public Sql condition() {
        Sql sql = new Sql();
        if (validAt != null) {
            sql.add("and (c.valid_time_from is null or c.valid_time_from <= ?)", validAt);
            sql.add("and (c.valid_time_to is null or c.valid_time_to >= ?)", validAt);
            sql.add("and (c.as_of_from is null or c.as_of_from <= ?)", validAt);
        }
        if (knownAt == null) {
            return sql.add("and c.retracted_at is null");
        }
        return sql.add("and c.recorded_at <= ? and (c.retracted_at is null or c.retracted_at > ?)", knownAt, knownAt);
    }

    /** Whether the claim in the table alias {@code c} is superseded, as of the transaction time. */
    Sql superseded() {
        Sql sql = Sql.of("exists (select 1 from claim s where s.supersedes_id = c.id");
        return knownAt == null
                ? sql.add("and s.retracted_at is null)")
                : sql.add(
                        "and s.superseding_since <= ? and (s.retracted_at is null or s.retracted_at > ?))",
                        knownAt,
                        knownAt);
    }

    /** The rank of the claim in the table alias {@code c}, as of the transaction time. */
    public Sql rank() {
        return knownAt == null
                ? Sql.of(RANK)
                : Sql.of("coalesce(").add(former("rank")).add(", " + RANK + ")");
    }

    /** The reason for the rank of the claim in the table alias {@code c}, as of the transaction time. */
    Sql rankReason() {
        return knownAt == null
                ? Sql.of(RANK_REASON)
                : Sql.of("case when")
                        .add(former("rank"))
                        .add("is null then " + RANK_REASON + " else")
                        .add(former("rank_reason"))
                        .add("end");
    }

    /** A column of the claim's assignment to a fact, in the table alias {@code c}, as of the transaction time. */
    public Sql assigned(String column) {
        return knownAt == null
                ? Sql.of("c." + column)
                : Sql.of("case when")
                        .add(formerAssignment("fact_id"))
                        .add("is null then c." + column + " else")
                        .add(formerAssignment(column))
                        .add("end");
    }

    private Sql formerAssignment(String column) {
        return Sql.of(
                "(select p." + column + " from claim_past_fact p where p.claim_id = c.id and p.until_at > ?"
                        + " order by p.until_at limit 1)",
                knownAt);
    }

    /**
     * The condition that a column of the assignment, {@code fact_id} or {@code relation_id}, is one of the keys, as of the
     * transaction time; without a leading {@code and}.
     */
    Sql assignedTo(String column, Collection<String> keys) {
        return knownAt == null
                ? Sql.of("c." + column + " = any(keys(?))", keys)
                : Sql.of("c.id in (select a.id from claim a where a." + column + " = any(keys(?))", keys)
                        .add(
                                "union select p.claim_id from claim_past_fact p where p." + column
                                        + " = any(keys(?)) and p.until_at > ?) and",
                                keys,
                                knownAt)
                        .add(assigned(column))
                        .add("= any(keys(?))", keys);
    }

    /** As {@link #assignedTo}, for the column of another table in the same statement. */
    public Sql assignedToRow(String column, String row) {
        return knownAt == null
                ? Sql.of("c." + column + " = " + row)
                : Sql.of("c.id in (select a.id from claim a where a." + column + " = " + row)
                        .add(
                                "union select p.claim_id from claim_past_fact p where p." + column + " = " + row
                                        + " and p.until_at > ?) and",
                                knownAt)
                        .add(assigned(column))
                        .add("= " + row);
    }

    private Sql former(String column) {
        return Sql.of(
                "(select p." + column + " from claim_past_rank p where p.claim_id = c.id and p.until_at > ?"
                        + " order by p.until_at limit 1)",
                knownAt);
    }
}
