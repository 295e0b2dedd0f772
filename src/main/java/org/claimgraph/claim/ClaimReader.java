package org.claimgraph.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.NodeLoader;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.page.PageQuery;

/** Reads the ledger: everything that was said, in the order in which it was recorded. */
@ApplicationScoped
public class ClaimReader implements PanacheRepositoryBase<Claim, String>, NodeLoader {
    private static final String STANDING = " c.retracted_at is null ";
    private final Database database;

    ClaimReader(Database database) {
        this.database = database;
    }

    @Override
    public IdFamily family() {
        return IdFamily.CLAIM;
    }

    /** The claims with these keys, retracted ones too. */
    @Override
    public Map<String, Claim> withKeys(Collection<String> keys) {
        Sql sql = Sql.of("select c.id,")
                .add(selected(TemporalFilter.NOW, ClaimProjection.ALL))
                .add("from claim c where c.id = any(keys(?))", keys);
        return database.byKey(sql, row -> judged(row, ClaimProjection.ALL));
    }

    /** The select list, of the table alias {@code c}, that {@link #judged} reads, as it is or was known by the clocks. */
    public static Sql selected(TemporalFilter clocks, ClaimProjection columns) {
        return clocks.superseded().add(",").add(columns.selected(clocks));
    }

    /** The claim in the next columns of the row, whether or not it stood. */
    public static Claim judged(Row row, ClaimProjection columns) {
        boolean superseded = row.truth();
        Claim claim = new Claim(row, columns);
        return superseded ? claim.superseded(true) : claim;
    }

    /** The claims that the filter lets through, as far as the running query asks for them. */
    public PageQuery<Claim> matching(ClaimFilter filter, ClaimOrder order) {
        ClaimProjection columns = ClaimProjection.ofPage(FieldSelection.current());
        return new PageQuery<>(
                columns.selected(clocks(filter)),
                "claim c",
                condition(filter),
                ClaimOrder.keyset(order),
                row -> new Claim(row, columns));
    }

    /** The filter as a condition on the table alias {@code c}: without a moment of its own, on what stands. */
    public Sql condition(ClaimFilter filter) {
        TemporalFilter clocks = clocks(filter);
        Sql where = Filter.condition(filter, one -> one.conditions(clocks));
        return clocks.knownAt() == null ? where.add("and" + STANDING) : where;
    }

    /** The moment that a filter reads at; now for a null filter. */
    public static TemporalFilter clocks(ClaimFilter filter) {
        return filter == null ? TemporalFilter.NOW : TemporalFilter.at(filter.knownAt());
    }

    /** The standing claims of each fact, whole and in the order of the ledger. */
    public Map<String, List<Claim>> ofFacts(Collection<String> facts, TemporalFilter clocks) {
        return standing("c.fact_id", facts, Sql.of("true"), clocks);
    }

    /** The standing claims of each relation, whole and in the order of the ledger. */
    public Map<String, List<Claim>> ofRelations(Collection<String> relations, TemporalFilter clocks) {
        return standing("c.relation_id", relations, Sql.of("true"), clocks);
    }

    /** The standing claims about each subject, whole and in the order of the ledger; null predicates mean all. */
    public Map<String, List<Claim>> about(
            Collection<String> subjects, Collection<String> predicates, TemporalFilter clocks) {
        Sql which = predicates == null ? Sql.of("true") : Sql.of("c.predicate = any(?)", predicates);
        return standing("c.subject_id", subjects, which, clocks);
    }

    private Map<String, List<Claim>> standing(
            String column, Collection<String> keys, Sql which, TemporalFilter clocks) {
        Sql sql = Sql.of("select " + column + ",")
                .add(selected(clocks, ClaimProjection.ALL))
                .add("from claim c where " + column + " = any(keys(?)) and", keys)
                .add(which)
                .add(clocks.condition())
                .add("order by " + column + ", c.sequence");
        return database.listsByKey(sql, row -> judged(row, ClaimProjection.ALL));
    }

    /** What narrows each claim down. */
    public Map<String, List<Qualifier>> qualifiersOf(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select q.claim_id, " + Qualifier.COLUMNS
                                + " from claim_qualifier q where q.claim_id = any(keys(?))"
                                + " order by q.claim_id, q.position",
                        claims),
                Qualifier::new);
    }

    /** The standing claims with these predicates that name each other party, whole and in the order of the ledger. */
    public Map<String, List<Claim>> naming(Collection<String> objects, Collection<String> predicates) {
        return standing("c.object_id", objects, Sql.of("c.predicate = any(?)", predicates), TemporalFilter.NOW);
    }

    /** Every claim of each fact that ever was, retracted ones too, in the order of the ledger. */
    public Map<String, List<Claim>> everOf(Collection<String> facts) {
        return database.listsByKey(
                Sql.of("select c.fact_id,")
                        .add(ClaimProjection.ALL.selected(TemporalFilter.NOW))
                        .add("from claim c where c.fact_id = any(?) order by c.fact_id, c.sequence", facts),
                row -> new Claim(row, ClaimProjection.ALL));
    }

    /** The claims that take the place of each claim, or took it while they stood. */
    public Map<String, List<Claim>> supersedingEach(Collection<String> claims) {
        return database.listsByKey(
                Sql.of("select c.supersedes_id,")
                        .add(ClaimProjection.ALL.selected(TemporalFilter.NOW))
                        .add(
                                "from claim c where c.supersedes_id = any(keys(?)) order by c.supersedes_id, c.sequence",
                                claims),
                row -> new Claim(row, ClaimProjection.ALL));
    }

    /** The ranks that each claim had before its present one, the earliest first. */
    public Map<String, List<FormerRank>> pastRanksOf(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select p.claim_id, p.until_at, p.rank, p.rank_reason from claim_past_rank p"
                                + " where p.claim_id = any(keys(?)) order by p.claim_id, p.until_at",
                        claims),
                row -> new FormerRank(row.moment(), row.word(Rank.class), row.text()));
    }
}
