package org.claimgraph.view.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimColumns;
import org.claimgraph.claim.ClaimFilter;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.graph.vocabulary.Temporality;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.PageQuery;

/**
 * Reads timelines: one entry for each valid, stated and published time of a claim, for a date that is its value and differs from
 * the valid time, and for the as-of of a total without a valid time.
 */
@ApplicationScoped
class TimelineReader {
    private static final String ENTRIES = "(select d.id, 'VALID' as clock,"
            + " coalesce(d.valid_time_from, d.valid_time_to) as sorted_on, d.valid_time_from as first_day,"
            + " d.valid_time_to as last_day from claim d where coalesce(d.valid_time_from, d.valid_time_to) is not null"
            + " union all select d.id, 'VALUE', coalesce(d.value_from, d.value_to), d.value_from, d.value_to from claim d"
            + " where d.value_type = 'DATE' and coalesce(d.value_from, d.value_to) is not null"
            + " and (d.value_from is distinct from d.valid_time_from or d.value_to is distinct from d.valid_time_to)"
            + " union all select d.id, 'AS_OF', coalesce(d.as_of_from, d.as_of_to), d.as_of_from, d.as_of_to from claim d"
            + " where coalesce(d.valid_time_from, d.valid_time_to) is null and coalesce(d.as_of_from, d.as_of_to) is not null"
            + " union all select d.id, 'STATED', coalesce(d.stated_at_from, d.stated_at_to), d.stated_at_from,"
            + " d.stated_at_to from claim d where coalesce(d.stated_at_from, d.stated_at_to) is not null"
            + " union all select d.id, 'PUBLISHED', p.published_at_from, p.published_at_from, p.published_at_to"
            + " from claim d join document p on p.id = d.document_id where p.published_at_from is not null)";
    /** One derived table, so that a page can be looked for in its first rows. */
    private static final String TIMED =
            "(select x.*, t.clock, t.sorted_on, t.first_day, t.last_day, " + TimeValue.columns("p.published_at")
                    + " from " + ENTRIES + " t join claim x on x.id = t.id join document p on p.id = x.document_id) c";

    private static final String DAY = "coalesce(d.valid_time_from, d.valid_time_to)";
    private static final String ABOUT_ENTITIES =
            "(select d.id, d.subject_id as entity_id, " + DAY + " as happened_on from claim d"
                    + " where " + DAY + " is not null union select d.id, d.object_id, " + DAY + " from claim d"
                    + " where d.object_id is not null and " + DAY + " is not null) t join claim c on c.id = t.id";
    private static final String MONTHS =
            "(extract(year from c.valid_time_to) - extract(year from c.valid_time_from)) * 12"
                    + " + extract(month from c.valid_time_to) - extract(month from c.valid_time_from)";
    /** Whether the valid time has a stated beginning, and lasts longer than the unit of its precision. */
    private static final String BEGINS = "(c.valid_time_from is not null and (c.valid_time_to is null or"
            + " case c.valid_time_precision when 'DECADE' then " + MONTHS + " >= 120 when 'YEAR' then " + MONTHS
            + " >= 12 when 'QUARTER' then " + MONTHS + " >= 3 when 'MONTH' then " + MONTHS
            + " >= 1 when 'WEEK' then c.valid_time_to > c.valid_time_from + 6"
            + " else c.valid_time_to > c.valid_time_from end))";

    private static final Keyset ORDER = Keyset.by(
            "timeline",
            false,
            new Keyset.Key("c.sorted_on", Keyset.Type.DAY),
            new Keyset.Key("c.sequence", Keyset.Type.NUMBER),
            new Keyset.Key("c.clock", Keyset.Type.TEXT));
    private static final Keyset BY_DAY = Keyset.by(
            "claims by day",
            false,
            new Keyset.Key("t.happened_on", Keyset.Type.DAY),
            new Keyset.Key("c.sequence", Keyset.Type.NUMBER));
    private final ClaimReader claims;
    private final List<String> events;
    private final List<String> measures;

    TimelineReader(ClaimReader claims, Predicates predicates) {
        this.claims = claims;
        events = keys(predicates, List.of(Temporality.EVENT));
        measures = keys(predicates, List.of(Temporality.CUMULATIVE, Temporality.FORECAST));
    }

    private static List<String> keys(Predicates predicates, List<Temporality> temporalities) {
        return predicates.all().stream()
                .filter(predicate -> temporalities.contains(predicate.temporality()))
                .map(Predicate::key)
                .toList();
    }

    /** The entries of the claims that match the filter, by day; each parameter may be null. */
    PageQuery<TimelineEntry> matching(ClaimFilter filter, List<TimelineEntryKind> kinds, LocalDate from, LocalDate to) {
        Sql where = claims.condition(filter);
        if (kinds != null) {
            where.add("and").add(kind()).add("= any(?)", FilterValues.names("kinds", kinds));
        }
        if (from != null) {
            where.add("and (c.last_day is null or c.last_day >= ?)", from);
        }
        if (to != null) {
            where.add("and (c.first_day is null or c.first_day <= ?)", to);
        }
        TemporalFilter at = ClaimReader.moment(filter);
        Sql columns = new Sql()
                .add(kind())
                .add(", c.clock," + TimeValue.columns("c.published_at") + ",")
                .add(ClaimColumns.ALL.selected(at));
        return new PageQuery<>(columns, TIMED, where, ORDER, TimelineReader::read);
    }

    /**
     * The valid times of the claims about each entity or naming it as the other party, by first day; the entity's key is in
     * {@code t.entity_id}.
     *
     * @param from only claims that may hold on this day or later; null for no limit
     * @param to only claims that may hold on this day or earlier; null for no limit
     */
    PageQuery<TimelineEntry> ofEach(LocalDate from, LocalDate to) {
        Sql where = Sql.of("c.retracted_at is null and visible(c.predicate)");
        if (from != null) {
            where.add("and (c.valid_time_to is null or c.valid_time_to >= ?)", from);
        }
        if (to != null) {
            where.add("and (c.valid_time_from is null or c.valid_time_from <= ?)", to);
        }
        Sql columns = kindOfValidTime().add(",").add(ClaimColumns.RECORDED.selected(TemporalFilter.NOW));
        return new PageQuery<>(columns, ABOUT_ENTITIES, where, BY_DAY, row -> {
            TimelineEntryKind kind = row.word(TimelineEntryKind.class);
            Claim claim = Claim.read(row, ClaimColumns.RECORDED);
            return new TimelineEntry(claim.getValidTime(), kind, claim);
        });
    }

    private Sql kind() {
        return Sql.of(
                        "case when c.clock in ('STATED', 'PUBLISHED') then c.clock when c.clock = 'AS_OF' then 'HELD'"
                                + " when c.clock = 'VALUE' then case when c.predicate = any(?) then 'HAPPENED' else 'HELD' end else",
                        events)
                .add(kindOfValidTime())
                .add("end");
    }

    private Sql kindOfValidTime() {
        return Sql.of(
                        "case when c.predicate = any(?) then 'HAPPENED' when c.predicate = any(?) then 'HELD'",
                        events,
                        measures)
                .add("when " + BEGINS + " then 'BEGAN' else 'HELD' end");
    }

    private static TimelineEntry read(Row row) {
        TimelineEntryKind kind = row.word(TimelineEntryKind.class);
        String clock = row.text();
        TimeValue published = TimeValue.read(row);
        Claim claim = Claim.read(row, ClaimColumns.ALL);
        TimeValue when = switch (clock) {
            case "VALUE" -> (TimeValue) claim.getValue();
            case "AS_OF" -> claim.getAsOf();
            case "STATED" -> claim.getStatedAt();
            case "PUBLISHED" -> published;
            default -> claim.getValidTime();
        };
        return new TimelineEntry(when, kind, claim);
    }
}
