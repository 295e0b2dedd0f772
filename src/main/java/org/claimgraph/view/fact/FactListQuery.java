package org.claimgraph.view.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.claimgraph.claim.CountingClaims;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.vocabulary.PredicateKeys;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.page.PageQuery;
import org.claimgraph.view.compare.Stance;

/** Lists the keys of facts from the stored projection, without reading their claims. */
@ApplicationScoped
class FactListQuery {
    private static final String NOW = "fact f";
    /** Every fact with each status that it had, and its present one, which has no end. */
    private static final String EVER =
            "(select n.id, n.subject_id, n.other_subject_id, n.predicate, n.sequence, v.until_at,"
                    + " v.state, v.identified_sources from fact n join (select p.fact_id, p.until_at, p.state, p.identified_sources"
                    + " from fact_past p union all select a.id, null, a.state, a.identified_sources from fact a) v"
                    + " on v.fact_id = n.id) f";

    private static final String WITH_CLAIMS = "f.state <> 'NONE'";
    private static final String SUPPORTED = "f.state not in ('NONE', 'SUPERSEDED')";

    private final EntityNames entities;
    private final PredicateKeys predicates;

    FactListQuery(EntityNames entities, PredicateKeys predicates) {
        this.entities = entities;
        this.predicates = predicates;
    }

    /** The temporal filter under which the facts of a list are read. */
    static TemporalFilter times(FactFilter filter, Instant knownAt) {
        return filter == null
                ? TemporalFilter.at(knownAt)
                : new TemporalFilter(filter.validAt(), filter.certainty(), knownAt);
    }

    /** The keys of the facts that match the filter under the temporal filter. */
    PageQuery<String> matching(FactFilter filter, FactListOrder order, TemporalFilter at) {
        check(filter, order);
        Sql where = Filter.condition(filter, one -> {
                    predicates.known("predicates", one.predicates());
                    return one.conditions(at, entities);
                })
                .add("and visible(f.predicate) and")
                .add(listed(filter, at));
        if (at.knownAt() != null) {
            where.add("and").add(statusAt(at.knownAt()));
        }
        return new PageQuery<>(
                "f.id", at.knownAt() == null ? NOW : EVER, where, FactListOrder.keyset(order), Row::text);
    }

    private static Sql listed(FactFilter filter, TemporalFilter at) {
        if (at.validAt() != null) {
            return FactFilter.withClaim(CountingClaims.amongHeld(at).add("and").add(Stance.affirmed()), at);
        }
        boolean namesStates = filter != null && filter.all().anyMatch(one -> one.states() != null);
        Sql listed = Sql.of(namesStates ? WITH_CLAIMS : SUPPORTED);
        return at.knownAt() == null ? listed : listed.add("and").add(FactFilter.withClaim(Sql.of("true"), at));
    }

    /** The status of the moment is the first one that ends later. */
    private static Sql statusAt(Instant moment) {
        return Sql.of(
                "(f.until_at is null or f.until_at > ?) and not exists (select 1 from fact_past l where l.fact_id = f.id"
                        + " and l.until_at > ? and (f.until_at is null or l.until_at < f.until_at))",
                moment,
                moment);
    }

    private static void check(FactFilter filter, FactListOrder order) {
        if (filter == null) {
            return;
        }
        filter.all().forEach(one -> {
            if (one != filter && one.hasTime()) {
                throw ApiException.badInput(
                        "validAt or certainty is set inside and, or or not: set it at the top level of the filter, for the whole list.");
            }
            checkCounts(one);
        });
        if (filter.validAt() != null) {
            checkStored(filter, order);
        }
    }

    private static void checkCounts(FactFilter filter) {
        checkCount("minIndependentSources", filter.minIndependentSources());
        checkCount("maxIndependentSources", filter.maxIndependentSources());
    }

    private static void checkCount(String name, Integer count) {
        if (count != null && count < 0) {
            throw ApiException.badInput("%s is %d; use 0 or more.".formatted(name, count));
        }
    }

    /** States and numbers of sources are stored for all claims of a fact, whatever day they hold on. */
    private static void checkStored(FactFilter filter, FactListOrder order) {
        if (filter.all().anyMatch(one -> one.states() != null)) {
            throw notWithDay("states", "states");
        }
        if (filter.all().anyMatch(one -> one.minIndependentSources() != null || one.maxIndependentSources() != null)) {
            throw notWithDay("minIndependentSources and maxIndependentSources", "numbers of sources");
        }
        if (FactListOrder.field(order) == FactListOrder.FactListOrderField.SOURCES) {
            throw notWithDay("The order SOURCES", "numbers of sources");
        }
    }

    private static ApiException notWithDay(String what, String stored) {
        return ApiException.badInput(
                ("%s cannot be combined with validAt, because the %s of facts are stored for now and for"
                                + " earlier moments, not for days: leave one of them out, or read the field \"facts\" of an entity.")
                        .formatted(what, stored));
    }
}
