package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.NodeLoader;
import org.claimgraph.graph.vocabulary.PredicateKeys;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.page.PageQuery;

/** Reads claims, in the order in which they were recorded. */
@ApplicationScoped
public class ClaimReader implements NodeLoader {
    static final String NAMED_ENTITY = "n.entity_id";
    private static final String NAMED = "(select m.id, m.subject_id as entity_id from claim m"
            + " union select m.id, m.object_id from claim m union select m.id, m.speaker_id from claim m"
            + " union select q.claim_id, q.entity_id from claim_qualifier q) n join claim c on c.id = n.id";
    private final Database database;
    private final RedirectStore redirects;
    private final PredicateKeys predicates;
    private final EntityNames entityNames;

    ClaimReader(Database database, RedirectStore redirects, PredicateKeys predicates, EntityNames entityNames) {
        this.database = database;
        this.redirects = redirects;
        this.predicates = predicates;
        this.entityNames = entityNames;
    }

    @Override
    public IdFamily family() {
        return IdFamily.CLAIM;
    }

    /** The claims with these keys, or with the keys that stand for them now, and all their columns; retracted ones included. */
    @Override
    public Map<String, Claim> withKeys(Collection<String> keys) {
        Map<String, Claim> found = present(keys);
        Map<String, String> moved = redirects.resolve(
                RedirectStore.Kind.CLAIM,
                keys.stream().filter(key -> !found.containsKey(key)).toList());
        if (!moved.isEmpty()) {
            Map<String, Claim> present = present(moved.values());
            moved.forEach((old, key) -> found.put(old, present.get(key)));
        }
        return found;
    }

    private Map<String, Claim> present(Collection<String> keys) {
        return database.byKey(
                Sql.of("select c.id,")
                        .add(ClaimColumns.ALL.selected(TemporalFilter.NOW))
                        .add("from claim c where c.id = any(keys(?)) and visible(c.predicate)", keys),
                row -> Claim.read(row, ClaimColumns.ALL));
    }

    /** The claims that match the filter, with the columns that the running query needs. */
    public PageQuery<Claim> matching(ClaimFilter filter, ClaimOrder order) {
        return list("claim c", filter, order);
    }

    /** As {@link #matching}, once for each entity that a claim names; the entity's key is in {@link #NAMED_ENTITY}. */
    PageQuery<Claim> naming(ClaimFilter filter, ClaimOrder order) {
        return list(NAMED, filter, order);
    }

    private PageQuery<Claim> list(String from, ClaimFilter filter, ClaimOrder order) {
        ClaimColumns columns = ClaimColumns.ofPage(FieldSelection.current());
        return new PageQuery<>(
                columns.selected(moment(filter)),
                from,
                condition(filter),
                ClaimOrder.keyset(order),
                row -> Claim.read(row, columns));
    }

    /** The filter as a condition on the table alias {@code c}; without {@code knownAt}, retracted claims do not match. */
    public Sql condition(ClaimFilter filter) {
        TemporalFilter at = moment(filter);
        Sql where = Filter.condition(filter, one -> {
            if (one != filter && one.knownAt() != null) {
                throw ApiException.badInput(
                        "knownAt is set inside and, or or not: set it at the top level of the filter, for the whole list.");
            }
            predicates.known("predicates", one.predicates());
            return one.conditions(at, entityNames);
        });
        where.add("and").addVisible("c.predicate", filter == null ? null : filter.predicates());
        return at.knownAt() == null ? where.add("and c.retracted_at is null") : where;
    }

    /** The transaction time of the filter; now for a null filter. */
    public static TemporalFilter moment(ClaimFilter filter) {
        return filter == null ? TemporalFilter.NOW : TemporalFilter.at(filter.knownAt());
    }

    /** The claims about each subject in the ledger as of {@code at}, with all columns; null predicates mean all. */
    public Map<String, List<Claim>> about(
            Collection<String> subjects, Collection<String> predicates, TemporalFilter at) {
        Sql which = predicates == null ? Sql.of("true") : Sql.of("c.predicate = any(?)", predicates);
        return held("c.subject_id", subjects, which, at);
    }

    /** The current claims with these predicates that name each entity as the other party, with all columns. */
    public Map<String, List<Claim>> naming(Collection<String> objects, Collection<String> predicates) {
        return held("c.object_id", objects, Sql.of("c.predicate = any(?)", predicates), TemporalFilter.NOW);
    }

    private Map<String, List<Claim>> held(String column, Collection<String> keys, Sql which, TemporalFilter at) {
        Sql sql = Sql.of("select " + column + ",")
                .add(ClaimColumns.ALL.selected(at))
                .add("from claim c where " + column + " = any(keys(?)) and", keys)
                .add(which)
                .add(at.condition())
                .add("order by " + column + ", c.sequence");
        return database.listsByKey(sql, row -> Claim.read(row, ClaimColumns.ALL));
    }

    /** The claims that supersede each claim, including retracted ones, without the column SUPERSEDED. */
    public Map<String, List<Claim>> supersedingEach(Collection<String> claims) {
        return recorded(
                "from claim c where c.supersedes_id = any(keys(?)) and visible(c.predicate) order by c.supersedes_id, c.sequence",
                "c.supersedes_id",
                claims);
    }

    private Map<String, List<Claim>> recorded(String from, String column, Collection<String> keys) {
        return database.listsByKey(
                Sql.of("select " + column + ",")
                        .add(ClaimColumns.RECORDED.selected(TemporalFilter.NOW))
                        .add(from, keys),
                row -> Claim.read(row, ClaimColumns.RECORDED));
    }

    /** The qualifiers of each claim, in the order of the draft. */
    public Map<String, List<Qualifier>> qualifiersOf(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select q.claim_id, " + Qualifier.COLUMNS
                                + " from claim_qualifier q where q.claim_id = any(keys(?))"
                                + " order by q.claim_id, q.position",
                        claims),
                Qualifier::read);
    }

    /** The ranks that each claim had before its current one, the earliest first. */
    public Map<String, List<FormerRank>> formerRanksOf(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select p.claim_id, p.until_at, p.rank, p.rank_reason from claim_past_rank p"
                                + " where p.claim_id = any(keys(?)) order by p.claim_id, p.until_at",
                        claims),
                row -> new FormerRank(row.moment(), row.word(Rank.class), row.text()));
    }

    /** The supersessions of each claim that ended, the earliest first. */
    public Map<String, List<FormerSupersession>> formerSupersessionsOf(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select p.superseded_id, p.claim_id, p.superseded_id, p.kind, p.since_at, p.until_at"
                                + " from claim_past_supersession p where p.superseded_id = any(keys(?))"
                                + " order by p.superseded_id, p.until_at",
                        claims),
                row -> new FormerSupersession(
                        row.text(), row.text(), row.word(SupersessionKind.class), row.moment(), row.moment()));
    }

    /** The retractions of each claim that ended, the earliest first. */
    public Map<String, List<PastRetraction>> pastRetractionsOf(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select p.claim_id, p.retracted_at, p.restored_at from claim_past_retraction p"
                                + " where p.claim_id = any(keys(?)) order by p.claim_id, p.restored_at",
                        claims),
                row -> new PastRetraction(row.moment(), row.moment()));
    }

    /** The facts that each claim belonged to before its current one, the earliest first. */
    public Map<String, List<FormerFact>> formerFactsOf(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select p.claim_id, p.until_at, p.fact_id from claim_past_fact p"
                                + " where p.claim_id = any(keys(?)) order by p.claim_id, p.until_at",
                        claims),
                row -> new FormerFact(row.moment(), row.text()));
    }
}
