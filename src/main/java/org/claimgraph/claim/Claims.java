package org.claimgraph.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimgraph.graph.Ids;
import org.claimgraph.graph.NodeFamily;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.execution.Selection;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.page.Listing;

/** Reads the ledger: everything that was said, in the order in which it was recorded. */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<Claim, String>, NodeFamily {
    private static final String STANDING = " c.retracted_at is null ";
    private final Database database;

    Claims(Database database) {
        this.database = database;
    }

    @Override
    public Ids family() {
        return Ids.CLAIM;
    }

    /** The claims with these keys, retracted ones too. */
    @Override
    public Map<String, Claim> withKeys(Collection<String> keys) {
        Sql sql = Sql.of("select c.id,")
                .add(selected(Clocks.NOW, Columns.ALL))
                .add("from claim c where c.id = any(keys(?))", keys);
        return database.byKey(sql, row -> judged(row, Columns.ALL));
    }

    /** The select list, of the table alias {@code c}, that {@link #judged} reads, as it is or was known by the clocks. */
    public static Sql selected(Clocks clocks, Columns columns) {
        return clocks.superseded().add(", " + columns.selected(clocks));
    }

    /** The claim in the next columns of the row, whether or not it stood. */
    public static Claim judged(Row row, Columns columns) {
        boolean superseded = row.truth();
        Claim claim = new Claim(row, columns);
        return superseded ? claim.superseded(true) : claim;
    }

    /** The claims that the filter lets through, as far as the running query asks for them. */
    public Listing<Claim> matching(ClaimFilter filter, ClaimOrder order) {
        Columns columns = Columns.ofPage(Selection.current());
        return new Listing<>(
                columns.selected(clocks(filter)),
                "claim c",
                condition(filter),
                ClaimOrder.keyset(order),
                row -> new Claim(row, columns));
    }

    /** The filter as a condition on the table alias {@code c}: without a moment of its own, on what stands. */
    public Sql condition(ClaimFilter filter) {
        Sql where = seen(Filter.condition(filter), filter);
        return clocks(filter).knownAt() == null ? where.add("and" + STANDING) : where;
    }

    /** The statement about the table alias {@code c} with the ranks as they were at the filter's moment. */
    public Sql seen(Sql sql, ClaimFilter filter) {
        return sql.replacing(Clocks.RANK, clocks(filter).rank());
    }

    /** Whether another claim took the place of the one in the table alias {@code c}, at the filter's moment. */
    public Sql superseded(ClaimFilter filter) {
        return clocks(filter).superseded();
    }

    private static Clocks clocks(ClaimFilter filter) {
        return filter == null ? Clocks.NOW : Clocks.at(filter.knownAt());
    }

    /** The standing claims of each fact, whole and in the order of the ledger. */
    public Map<String, List<Claim>> ofFacts(Collection<String> facts, Clocks clocks) {
        return standing("c.fact_id", facts, Sql.of("true"), clocks);
    }

    /** The standing claims of each relation, whole and in the order of the ledger. */
    public Map<String, List<Claim>> ofRelations(Collection<String> relations, Clocks clocks) {
        return standing("c.relation_id", relations, Sql.of("true"), clocks);
    }

    /** The standing claims about each subject, whole and in the order of the ledger; null predicates mean all. */
    public Map<String, List<Claim>> about(Collection<String> subjects, Collection<String> predicates, Clocks clocks) {
        Sql which = predicates == null ? Sql.of("true") : Sql.of("c.predicate = any(?)", predicates);
        return standing("c.subject_id", subjects, which, clocks);
    }

    private Map<String, List<Claim>> standing(String column, Collection<String> keys, Sql which, Clocks clocks) {
        Sql sql = Sql.of("select " + column + ",")
                .add(selected(clocks, Columns.ALL))
                .add("from claim c where " + column + " = any(keys(?)) and", keys)
                .add(which)
                .add(clocks.condition())
                .add("order by " + column + ", c.sequence");
        return database.listsByKey(sql, row -> judged(row, Columns.ALL));
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
        return standing("c.object_id", objects, Sql.of("c.predicate = any(?)", predicates), Clocks.NOW);
    }

    /** Every claim of each fact that ever was, retracted ones too, in the order of the ledger. */
    public Map<String, List<Claim>> everOf(Collection<String> facts) {
        return database.listsByKey(
                Sql.of(
                        "select c.fact_id, " + Columns.ALL.selected(Clocks.NOW)
                                + " from claim c where c.fact_id = any(?)" + " order by c.fact_id, c.sequence",
                        facts),
                row -> new Claim(row, Columns.ALL));
    }

    /** The claims that take the place of each claim, or took it while they stood. */
    public Map<String, List<Claim>> supersedingEach(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select c.supersedes_id, " + Columns.ALL.selected(Clocks.NOW)
                                + " from claim c where c.supersedes_id ="
                                + " any(keys(?)) order by c.supersedes_id, c.sequence",
                        claims),
                row -> new Claim(row, Columns.ALL));
    }

    /** The ranks that each claim had before its present one, the earliest first. */
    public Map<String, List<PastRank>> pastRanksOf(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select p.claim_id, p.until_at, p.rank, p.rank_reason from claim_past_rank p"
                                + " where p.claim_id = any(keys(?)) order by p.claim_id, p.until_at",
                        claims),
                row -> new PastRank(row.moment(), row.word(Rank.class), row.text()));
    }
}
