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
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
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
    private static final int MAX_AMOUNTS = 10_000;
    private static final String BASIS = AmountBasis.expression();
    private final Database database;
    private final ClaimReader claims;
    private final Predicates predicates;

    ClaimStatisticsQuery(Database database, ClaimReader claims, Predicates predicates) {
        this.database = database;
        this.claims = claims;
        this.predicates = predicates;
    }

    /**
     * The levels of groups, each by all groupings up to it; within a parent group the largest come first.
     *
     * @param asked the selected parts of each selected level
     */
    List<Level> levels(List<ClaimGrouping> groupings, ClaimFilter filter, int first, List<Set<String>> selected) {
        List<Level> levels = new ArrayList<>();
        Collection<String> top = null;
        for (int depth = 1; depth <= selected.size(); depth++) {
            Set<String> parts = selected.get(depth - 1);
            List<ClaimGrouping> levelGroupings = groupings.subList(0, depth);
            Map<List<String>, ClaimGroup.Counts> counts = counts(levelGroupings, filter, top, first, parts);
            if (depth == 1) {
                top = counts.keySet().stream().map(List::getFirst).toList();
            }
            levels.add(new Level(counts, parts.contains(AMOUNTS) ? amounts(levelGroupings, filter, top) : Map.of()));
        }
        return levels;
    }

    /** The groups of a level by their keys, and their numbers. */
    record Level(Map<List<String>, ClaimGroup.Counts> counts, Map<List<String>, List<Amounts>> amounts) {}

    private Map<List<String>, ClaimGroup.Counts> counts(
            List<ClaimGrouping> groupings, ClaimFilter filter, Collection<String> top, int first, Set<String> parts) {
        String keys = keys(groupings.size());
        TemporalFilter at = ClaimReader.moment(filter);
        String above = groupings.size() == 1 ? "" : "partition by " + keys(groupings.size() - 1) + " ";
        Sql sql = Sql.of("select " + keys + ", claims, facts, sources from (select " + keys
                        + ", claims, facts, sources,"
                        + " row_number() over (" + above + "order by claims desc, " + keys + ") as place from (select "
                        + keys
                        + ", count(*) as claims, " + distinct(parts, FACTS, "fact_id") + " as facts, "
                        + distinct(parts, SOURCES, "source") + " as sources"
                        + " from (select")
                .add(selected(groupings, at))
                .add(",")
                .add(at.assigned("fact_id"))
                .add("as fact_id,")
                .add(parts.contains(SOURCES) ? source(at) : Sql.of("null"))
                .add("as source from claim c")
                .add(ClaimGrouping.joins(groupings, at))
                .add("where")
                .add(claims.condition(filter))
                .add(") grouped");
        if (top != null) {
            sql.add("where k1 = any(?)", top);
        }
        sql.add("group by " + keys + ") counted) ranked where place <= " + first + " order by claims desc, " + keys);
        Map<List<String>, ClaimGroup.Counts> counts = new LinkedHashMap<>();
        database.list(
                sql,
                row -> counts.put(
                        keys(row, groupings.size()),
                        new ClaimGroup.Counts(row.integer(), row.integer(), row.integer())));
        return counts;
    }

    /** The identified source of a claim that counts and affirms; null for other claims. */
    private static Sql source(TemporalFilter at) {
        return Sql.of("case when")
                .add(CountingClaims.amongHeld(at))
                .add("and")
                .add(Stance.affirmed())
                .add("and c.source_identified and")
                .add(at.assigned("adds_source"))
                .add("then c.origin end");
    }

    /** Counting distinct values is slow, so it is left out unless selected. */
    private static String distinct(Set<String> parts, String part, String column) {
        return parts.contains(part) ? "count(distinct " + column + ")" : "0";
    }

    /**
     * Takes the narrowest number of each position, then the lowest and the highest of each fact, and sums them up over the
     * facts. Facts that cover several events, and claims that their source updated, are left out.
     */
    private Map<List<String>, List<Amounts>> amounts(
            List<ClaimGrouping> groupings, ClaimFilter filter, Collection<String> top) {
        String keys = keys(groupings.size()) + ", predicate, type, unit, per, phase, basis";
        TemporalFilter at = ClaimReader.moment(filter);
        Sql sql = Sql.of("select " + keys + ", count(*), sum(low), sum(high), min(low), max(high),"
                        + " (percentile_disc(0.5) within group (order by low) + percentile_disc(0.5) within group (order by low desc)) / 2 from (select "
                        + keys + ", fact_id, min(low) as low, max(high) as high from (select " + keys
                        + ", fact_id, low, high, row_number() over (partition by " + keys
                        + ", fact_id, position_number order by position_place) as narrowness from (select")
                .add(selected(groupings, at))
                .add(",")
                .add(at.assigned("fact_id"))
                .add("as fact_id,")
                .add(at.assigned("position_number"))
                .add("as position_number,")
                .add(at.assigned("position_place"))
                .add("as position_place, c.predicate, c.value_type as type, coalesce(c.value_unit, '') as unit,"
                        + " coalesce(c.value_per, '') as per, coalesce((select min(q.text) from claim_qualifier q"
                        + " where q.claim_id = c.id and q.name = 'phase'), '') as phase, " + BASIS + " as basis,"
                        + " c.value_amount as low, coalesce(c.value_max_amount, c.value_amount) as high"
                        + " from claim c")
                .add(ClaimGrouping.joins(groupings, at))
                .add("where c.value_amount is not null and not")
                .add(at.assigned("covers_several_events"))
                .add("and not")
                .add(at.assigned("updated_by_source"))
                .add("and")
                .add(Stance.affirmed())
                .add("and")
                .add(CountingClaims.amongHeld(at))
                .add("and")
                .add(claims.condition(filter))
                .add(
                        ") valued where k1 = any(?)) placed where narrowness = 1 group by " + keys
                                + ", fact_id) facts group by " + keys,
                        top)
                .add("order by count(*) desc, " + keys + " limit " + MAX_AMOUNTS);
        Map<List<String>, List<Amounts>> amounts = new LinkedHashMap<>();
        database.list(
                sql,
                row -> amounts.computeIfAbsent(keys(row, groupings.size()), _ -> new ArrayList<>())
                        .add(amounts(row)));
        return amounts;
    }

    private Amounts amounts(Row row) {
        Predicate predicate = predicates.of(row.text());
        ValueType type = row.word(ValueType.class);
        String unit = row.text();
        String per = absent(row.text());
        String phase = absent(row.text());
        AmountBasis basis = basis(predicate, row.word(AmountBasis.class));
        int facts = row.integer();
        Decimal sum = new Decimal(row.decimal());
        Decimal highest = new Decimal(row.decimal());
        boolean total = basis == AmountBasis.TOTAL;
        return new Amounts(
                predicate,
                type,
                unit,
                per,
                phase,
                basis,
                facts,
                total ? null : sum,
                total ? null : highest,
                new Decimal(row.decimal()),
                new Decimal(row.decimal()),
                new Decimal(row.decimal()));
    }

    private static AmountBasis basis(Predicate predicate, AmountBasis stated) {
        return switch (predicate.temporality()) {
            case CUMULATIVE -> AmountBasis.TOTAL;
            case FORECAST -> stated == AmountBasis.STATED ? AmountBasis.INTENDED : stated;
            case STATE, EVENT -> stated;
        };
    }

    private static String absent(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Sql selected(List<ClaimGrouping> groupings, TemporalFilter at) {
        Sql columns = new Sql();
        for (int number = 1; number <= groupings.size(); number++) {
            columns.add(number == 1 ? "" : ",")
                    .add(groupings.get(number - 1).key(at))
                    .add("as k" + number);
        }
        return columns;
    }

    private static String keys(int depth) {
        List<String> names = new ArrayList<>();
        for (int at = 1; at <= depth; at++) {
            names.add("k" + at);
        }
        return String.join(", ", names);
    }

    private static List<String> keys(Row row, int depth) {
        List<String> keys = new ArrayList<>();
        for (int at = 0; at < depth; at++) {
            keys.add(row.text());
        }
        return keys;
    }
}
