package org.claimgraph.view.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.claim.ClaimFilter;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.CountingClaims;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.graph.vocabulary.Temporality;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.view.compare.Stance;

/** Reads the numbers of groups of claims. */
@ApplicationScoped
class AmountsQuery {
    private static final int MAX_AMOUNTS = 10_000;
    private static final String BASIS = AmountBasis.expression();
    private static final String DIMENSIONS = ", predicate, type, unit, per, phase";
    private final Database database;
    private final ClaimReader claims;
    private final Predicates predicates;

    AmountsQuery(Database database, ClaimReader claims, Predicates predicates) {
        this.database = database;
        this.claims = claims;
        this.predicates = predicates;
    }

    /** The numbers of each group of a level below the groups {@code top} of the outermost level, by keys; one statement. */
    Map<List<String>, List<Amounts>> of(GroupKeys keys, ClaimFilter filter, Collection<String> top) {
        String columns = keys.columns() + DIMENSIONS + ", basis";
        Sql sql = Sql.of(
                        "select " + columns
                                + ", count(*), sum(open_above), sum(open_below), sum(case when open_above + open_below"
                                + " > 0 then 1 else 0 end), sum(approximate), sum(low), sum(high), min(low), max(high),"
                                + " (percentile_disc(0.5) within group (order by low) + percentile_disc(0.5) within group (order by low desc)) / 2 from (")
                .add(facts(keys, filter, top, null))
                .add(") facts group by " + columns)
                .add("order by count(*) desc, " + columns + " limit " + MAX_AMOUNTS);
        Map<List<String>, List<Amounts>> amounts = new LinkedHashMap<>();
        database.summary(
                sql,
                row -> amounts.computeIfAbsent(keys.read(row), _ -> new ArrayList<>())
                        .add(amounts(row)));
        return amounts;
    }

    /**
     * The largest sum of each group in {@code total}, and its first and last unit in {@code first_unit} and {@code last_unit}.
     *
     * @param top only groups below these of the outermost level; null for all
     */
    Sql sums(GroupKeys keys, ClaimFilter filter, Collection<String> top, ClaimGroupOrder order) {
        String columns = keys.columns();
        return Sql.of("select " + columns
                        + ", max(summed) as total, min(unit) as first_unit, max(unit) as last_unit from (select "
                        + columns
                        + ", unit, sum(low) as summed from (")
                .add(facts(keys, filter, top, order.unit()))
                .add(
                        ") facts where case when predicate = any(?) then 'TOTAL' when predicate = any(?) and basis = 'STATED'"
                                + " then 'INTENDED' else basis end = ?",
                        keysOf(Temporality.CUMULATIVE),
                        keysOf(Temporality.FORECAST),
                        order.basis().name())
                .add("group by " + columns + DIMENSIONS + ", basis) sums group by " + columns);
    }

    private List<String> keysOf(Temporality temporality) {
        return predicates.all().stream()
                .filter(predicate -> predicate.temporality() == temporality)
                .map(Predicate::key)
                .toList();
    }

    /**
     * The lowest and the highest number of each fact: of the narrowest number of each position. Facts that cover several
     * events, and claims that their source updated, are left out.
     */
    private Sql facts(GroupKeys keys, ClaimFilter filter, Collection<String> top, String unit) {
        String columns = keys.columns() + DIMENSIONS + ", basis";
        TemporalFilter at = keys.at();
        Sql sql = Sql.of("select " + columns + ", fact_id, min(low) as low, max(high) as high,"
                        + " max(case when bound in ('MORE_THAN', 'AT_LEAST') then 1 else 0 end) as open_above,"
                        + " max(case when bound in ('LESS_THAN', 'AT_MOST') then 1 else 0 end) as open_below,"
                        + " max(case when bound = 'ABOUT' then 1 else 0 end) as approximate from (select " + columns
                        + ", fact_id, low, high, bound, row_number() over (partition by " + columns
                        + ", fact_id, position_number order by position_place) as narrowness from (select")
                .add(keys.selected())
                .add(",")
                .add(at.assigned("fact_id"))
                .add("as fact_id,")
                .add(at.assigned("position_number"))
                .add("as position_number,")
                .add(at.assigned("position_place"))
                .add("as position_place, c.predicate, c.value_type as type, coalesce(c.value_unit, '') as unit,"
                        + " coalesce(c.value_per, '') as per, coalesce((select min(q.text) from claim_qualifier q"
                        + " where q.claim_id = c.id and q.name = 'phase'), '') as phase, " + BASIS + " as basis,"
                        + " c.value_bound as bound, c.value_amount as low, coalesce(c.value_max_amount, c.value_amount) as high"
                        + " from claim c")
                .add(keys.joins())
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
                .add(") valued where true");
        if (top != null) {
            sql.add("and k1 = any(?)", top);
        }
        if (unit != null) {
            sql.add("and unit = ?", unit);
        }
        return sql.add(") placed where narrowness = 1 group by " + columns + ", fact_id");
    }

    private Amounts amounts(Row row) {
        Predicate predicate = predicates.of(row.text());
        ValueType type = row.word(ValueType.class);
        String unit = row.text();
        String per = absent(row.text());
        String phase = absent(row.text());
        AmountBasis basis = basis(predicate, row.word(AmountBasis.class));
        int facts = row.integer();
        boolean openAbove = row.integer() > 0;
        boolean openBelow = row.integer() > 0;
        int openFacts = row.integer();
        boolean approximate = row.integer() > 0;
        Decimal sum = new Decimal(row.decimal());
        Decimal highest = new Decimal(row.decimal());
        boolean total = basis == AmountBasis.TOTAL;
        Bound bound = bound(openAbove, openBelow, approximate, sum.equals(highest));
        return new Amounts(
                predicate,
                type,
                unit,
                per,
                phase,
                basis,
                facts,
                openFacts,
                total ? null : sum,
                total ? null : bound,
                total ? null : highest,
                new Decimal(row.decimal()),
                new Decimal(row.decimal()),
                new Decimal(row.decimal()));
    }

    private static Bound bound(boolean openAbove, boolean openBelow, boolean approximate, boolean single) {
        if (openAbove != openBelow) {
            return openAbove ? Bound.AT_LEAST : Bound.AT_MOST;
        }
        return openAbove || approximate ? Bound.ABOUT : single ? Bound.EXACT : Bound.BETWEEN;
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
}
