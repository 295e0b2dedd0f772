package org.claimgraph.view.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.claim.ClaimFilter;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.CountingClaims;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.view.compare.Stance;

/** Counts claims: one statement per level for the groups, and one more for their numbers if they are selected. */
@ApplicationScoped
class ClaimStatisticsQuery {
    static final String FACTS = "facts";
    static final String SOURCES = "independentSources";
    static final String AMOUNTS = "amounts";
    private final Database database;
    private final ClaimReader claims;
    private final AmountsQuery amounts;

    ClaimStatisticsQuery(Database database, ClaimReader claims, AmountsQuery amounts) {
        this.database = database;
        this.claims = claims;
        this.amounts = amounts;
    }

    /**
     * The levels of groups, each by all groupings up to it, in the order of the page within a parent group.
     *
     * @param selected the selected parts of each selected level
     * @throws ApiException with BAD_CURSOR if no group has the cursor of the page, with BAD_INPUT if sums of several units
     *     would have to be compared
     */
    List<Level> levels(List<ClaimGrouping> groupings, ClaimFilter filter, GroupPage page, List<Set<String>> selected) {
        List<Level> levels = new ArrayList<>();
        Collection<String> top = null;
        for (int depth = 1; depth <= selected.size(); depth++) {
            Set<String> parts = selected.get(depth - 1);
            GroupKeys keys = new GroupKeys(groupings.subList(0, depth), ClaimReader.moment(filter));
            Map<List<String>, ClaimGroup.Counts> counts = counts(keys, filter, top, page, parts);
            if (depth == 1) {
                top = counts.keySet().stream().map(List::getFirst).toList();
            }
            levels.add(new Level(counts, parts.contains(AMOUNTS) ? amounts.of(keys, filter, top) : Map.of()));
        }
        return levels;
    }

    /** The groups of a level by their keys, and their numbers. */
    record Level(Map<List<String>, ClaimGroup.Counts> counts, Map<List<String>, List<Amounts>> amounts) {}

    /** @param top the groups of the outermost level; null while that level is read */
    private Map<List<String>, ClaimGroup.Counts> counts(
            GroupKeys keys, ClaimFilter filter, Collection<String> top, GroupPage page, Set<String> parts) {
        String before = top == null ? page.keyBefore(keys.groupings().getFirst()) : null;
        boolean checksUnits = page.order().bySum() && page.order().unit() == null;
        Sql sql = Sql.of("select " + keys.columns() + ", claims, facts, sources"
                        + (checksUnits ? ", first_unit, last_unit" : "") + " from (")
                .add(before == null ? new Sql() : beginning(before))
                .add(ranked(keys, filter, top, page.order(), parts))
                .add(
                        before == null
                                ? ") ranked where place <= " + page.size()
                                : ") ranked) begun where place between beginning and beginning + " + page.size())
                .add("order by place");
        Map<List<String>, ClaimGroup.Counts> counts = new LinkedHashMap<>();
        database.summary(sql, row -> {
            counts.put(keys.read(row), new ClaimGroup.Counts(row.integer(), row.integer(), row.integer()));
            if (checksUnits) {
                checkUnit(row);
            }
            return null;
        });
        if (before != null && counts.remove(List.of(before)) == null) {
            throw page.badCursor();
        }
        return counts;
    }

    /** Adds the place of the group with the key to each group. */
    private static Sql beginning(String key) {
        return Sql.of("select ranked.*, max(case when k1 = ? then place end) over () as beginning from (", key);
    }

    private static void checkUnit(Row row) {
        String first = row.text();
        String last = row.text();
        if (first != null && !first.equals(last)) {
            throw ApiException.badInput(
                    "Sums of several units cannot be compared; the numbers are in %s, %s and perhaps others. Set orderBy.unit."
                            .formatted(first, last));
        }
    }

    /** All groups of the level with their places in the order. */
    private Sql ranked(
            GroupKeys keys, ClaimFilter filter, Collection<String> top, ClaimGroupOrder order, Set<String> parts) {
        String units =
                order.bySum() ? ", min(first_unit) over () as first_unit, max(last_unit) over () as last_unit" : "";
        Sql sql = Sql.of("select " + keys.columns("counted") + ", claims, facts, sources" + units
                        + ", row_number() over (" + keys.partition("counted") + " order by "
                        + order.expression(keys.columns("counted")) + ") as place from (")
                .add(counted(keys, filter, top, parts))
                .add(") counted");
        if (order.bySum()) {
            sql.add("left join (")
                    .add(amounts.sums(keys, filter, top, order))
                    .add(") summed on (" + keys.columns("summed") + ") = (" + keys.columns("counted") + ")");
        }
        return sql;
    }

    private Sql counted(GroupKeys keys, ClaimFilter filter, Collection<String> top, Set<String> parts) {
        TemporalFilter at = keys.at();
        Sql sql = Sql.of("select " + keys.columns() + ", count(*) as claims, " + distinct(parts, FACTS, "fact_id")
                        + " as facts, " + distinct(parts, SOURCES, "source") + " as sources from (select")
                .add(keys.selected())
                .add(",")
                .add(parts.contains(FACTS) ? fact(keys) : Sql.of("null"))
                .add("as fact_id,")
                .add(parts.contains(SOURCES) ? source(at, filter) : Sql.of("null"))
                .add("as source from claim c")
                .add(keys.joins())
                .add("where")
                .add(claims.condition(filter))
                .add(") grouped");
        if (top != null) {
            sql.add("where k1 = any(?)", top);
        }
        return sql.add("group by " + keys.columns());
    }

    /** The fact that the claim supports, as in lists of facts; groups by state show facts that nothing supports, too. */
    private static Sql fact(GroupKeys keys) {
        TemporalFilter at = keys.at();
        return keys.groupings().contains(ClaimGrouping.STATE)
                ? at.assigned("fact_id")
                : Sql.of("case when")
                        .add(affirming(at))
                        .add("and not")
                        .add(at.assigned("updated_by_source"))
                        .add("then")
                        .add(at.assigned("fact_id"))
                        .add("end");
    }

    private static Sql affirming(TemporalFilter at) {
        return new Sql().add(CountingClaims.amongHeld(at)).add("and").add(Stance.affirmed());
    }

    /** The identified source of a claim that counts and affirms; null for other claims, for a day also for undated ones. */
    private static Sql source(TemporalFilter at, ClaimFilter filter) {
        return Sql.of("case when")
                .add(affirming(at))
                .add(
                        filter != null && filter.usesValidTime()
                                ? Sql.of("and").add(TemporalFilter.datedSource())
                                : new Sql())
                .add("and c.source_identified and")
                .add(at.assigned("adds_source"))
                .add("then c.origin end");
    }

    /** Counting distinct values is slow, so it is left out unless selected. */
    private static String distinct(Set<String> parts, String part, String column) {
        return parts.contains(part) ? "count(distinct " + column + ")" : "0";
    }
}
