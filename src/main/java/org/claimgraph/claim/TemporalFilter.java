package org.claimgraph.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/**
 * The valid time and the transaction time of a read.
 *
 * @param validAt only claims that hold on this day; null for any day
 * @param certainty whether they may or must hold on the day; null for may
 * @param knownAt only claims that the ledger contained at this moment; null for now
 */
public record TemporalFilter(LocalDate validAt, Certainty certainty, Instant knownAt) {
    /** All claims in the ledger that are not retracted. */
    public static final TemporalFilter NOW = new TemporalFilter(null, null, null);

    /** The day on which a claim was stated, else published, else recorded. */
    private static final String STATED_ON =
            "coalesce(c.stated_at_from, nullif(c.published_on, date '0001-01-01'), cast(c.recorded_at as date))";

    private static final String DATED = "(c.valid_time_from is not null or c.valid_time_to is not null)";
    private static final String RANK = "c.rank";
    private static final String RANK_REASON = "c.rank_reason";

    public TemporalFilter {
        if (certainty != null && validAt == null) {
            throw ApiException.badInput("certainty is %s, but there is no day: set validAt, too.".formatted(certainty));
        }
        if (knownAt != null) {
            Database.checkYear(knownAt.atOffset(ZoneOffset.UTC).getYear(), knownAt);
        }
    }

    /** Claims that may hold on the day. */
    public TemporalFilter(LocalDate validAt, Instant knownAt) {
        this(validAt, null, knownAt);
    }

    /** The ledger as of this moment; as of now for null. */
    public static TemporalFilter at(Instant knownAt) {
        return new TemporalFilter(null, null, knownAt);
    }

    /** Whether it reads the ledger as it is now, for any day. */
    public boolean isNow() {
        return validAt == null && knownAt == null;
    }

    /** The condition on the table alias {@code c}, also that the claim may be shown; it begins with {@code and}. */
    public Sql condition() {
        Sql sql = Sql.of("and visible(c.predicate)").add(validAt == null ? new Sql() : validOnDay());
        if (knownAt == null) {
            return sql.add("and c.retracted_at is null");
        }
        return sql.add("and c.recorded_at <= ? and (c.retracted_at is null or c.retracted_at > ?)", knownAt, knownAt)
                .add("and")
                .add(notRetractedBefore("c"));
    }

    /** Whether the claim was not in a retraction, at the transaction time, that ended later. */
    private Sql notRetractedBefore(String alias) {
        return Sql.of(
                "not exists (select 1 from claim_past_retraction r where r.claim_id = " + alias
                        + ".id and r.retracted_at <= ? and r.restored_at > ?)",
                knownAt,
                knownAt);
    }

    /** Totals counted up to a later day are left out. */
    private Sql validOnDay() {
        Sql sql = Sql.of("and (c.valid_time_from is null or c.valid_time_from <= ?)", validAt)
                .add("and (c.valid_time_to is null or c.valid_time_to >= ?)", validAt)
                .add("and (c.valid_time_ended is not true or " + STATED_ON + " > ?)", validAt)
                .add(
                        "and (c.as_of_from is null and c.as_of_to is null or coalesce(c.as_of_from, c.as_of_to) <= ?)",
                        validAt);
        if (certainty == Certainty.CERTAIN) {
            sql.add("and (c.valid_time_from is not null and c.valid_time_to is not null or " + DATED
                            + " and c.modality in ('ASSERTED', 'REPORTED') and")
                    .add(statedOnDay())
                    .add(")");
        }
        return sql;
    }

    private Sql statedOnDay() {
        return Sql.of("(c.stated_at_from = ? and c.stated_at_to = ?", validAt, validAt)
                .add("or c.stated_at_from is null and c.stated_at_to is null and c.published_on = ?)", validAt);
    }

    /** Whether the source of the claim in the table alias {@code c} counts, see {@link #datedSource} for a day. */
    Sql countedAsSource() {
        return validAt == null ? Sql.of("true") : datedSource();
    }

    /** Whether the source of the claim in the table alias {@code c} counts for a day: only with a dated valid time or as-of. */
    public static Sql datedSource() {
        return Sql.of("(" + DATED + " or c.as_of_from is not null or c.as_of_to is not null)");
    }

    /** Whether the claim in the table alias {@code c} is superseded, as of the transaction time. */
    Sql superseded() {
        if (knownAt == null) {
            return Sql.of("exists (select 1 from claim s where s.supersedes_id = c.id and s.retracted_at is null)");
        }
        return Sql.of(
                        "(exists (select 1 from claim s where s.supersedes_id = c.id and s.superseding_since <= ? and",
                        knownAt)
                .add(notRetracted("s"))
                .add(") or exists (select 1 from claim_past_supersession p join claim s on s.id = p.claim_id")
                .add("where p.superseded_id = c.id and p.since_at <= ? and p.until_at > ? and", knownAt, knownAt)
                .add(notRetracted("s"))
                .add("))");
    }

    private Sql notRetracted(String alias) {
        return Sql.of("(" + alias + ".retracted_at is null or " + alias + ".retracted_at > ?) and", knownAt)
                .add(notRetractedBefore(alias));
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
