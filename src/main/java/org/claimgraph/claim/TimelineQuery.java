package org.claimgraph.claim;

import java.time.LocalDate;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.PageQuery;

/** Selects the claims that have a valid time, by day. */
public final class TimelineQuery {
    private static final String DAY = "coalesce(d.valid_time_from, d.valid_time_to)";
    private static final String DATED =
            "(select d.id, d.subject_id as entity_id, " + DAY + " as happened_on from claim d"
                    + " where " + DAY + " is not null union select d.id, d.object_id, " + DAY + " from claim d"
                    + " where d.object_id is not null and " + DAY + " is not null) t join claim c on c.id = t.id";
    private static final Keyset BY_DAY = Keyset.by(
            "claims by day",
            false,
            new Keyset.Key("t.happened_on", Keyset.Type.DAY),
            new Keyset.Key("c.sequence", Keyset.Type.NUMBER));

    private TimelineQuery() {}

    /**
     * The claims with a valid time of each entity, as subject or as other party, by first day; the entity's key is in {@code
     * t.entity_id}.
     *
     * @param from only claims that may hold on this day or later; null for no limit
     * @param to only claims that may hold on this day or earlier; null for no limit
     */
    public static PageQuery<Claim> ofEach(LocalDate from, LocalDate to) {
        Sql where = Sql.of("c.retracted_at is null");
        if (from != null) {
            where.add("and (c.valid_time_to is null or c.valid_time_to >= ?)", from);
        }
        if (to != null) {
            where.add("and (c.valid_time_from is null or c.valid_time_from <= ?)", to);
        }
        return new PageQuery<>(
                ClaimColumns.RECORDED.selected(TemporalFilter.NOW),
                DATED,
                where,
                BY_DAY,
                row -> Claim.read(row, ClaimColumns.RECORDED));
    }
}
