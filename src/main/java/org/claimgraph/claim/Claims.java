package org.claimgraph.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.graph.Ids;
import org.claimgraph.graph.NodeFamily;
import org.claimgraph.platform.Problem;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.execution.Selection;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.Listing;

/** The ledger: everything that was said, in the order in which it was recorded. */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<Claim, String>, NodeFamily {
    private static final String STANDING = " c.retracted_at is null ";
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
    private final Database database;
    private final Recording recording;

    Claims(Database database, Recording recording) {
        this.database = database;
        this.recording = recording;
    }

    @Override
    public Ids family() {
        return Ids.CLAIM;
    }

    /** The claims with these keys, retracted ones too. */
    @Override
    public Map<String, Claim> withKeys(Collection<String> keys) {
        Sql sql = Sql.of("select c.id,")
                .add(Clocks.NOW.superseded())
                .add(", " + Columns.ALL.selected() + " from claim c where c.id = any(keys(?))", Set.copyOf(keys));
        return database.byKey(sql, Claims::judged);
    }

    private static Claim judged(Row row) {
        boolean superseded = row.truth();
        Claim claim = new Claim(row, Columns.ALL);
        return superseded ? claim.superseded(true) : claim;
    }

    /** The claims that the filter lets through, as far as the running query asks for them. */
    public Listing<Claim> matching(ClaimFilter filter, ClaimOrder order) {
        Columns columns = Columns.ofPage(Selection.current());
        return new Listing<>(
                columns.selected(),
                "claim c",
                condition(filter),
                ClaimOrder.keyset(order),
                row -> new Claim(row, columns));
    }

    /** The filter as a condition on the table alias {@code c}: without a moment of its own, on what stands. */
    public Sql condition(ClaimFilter filter) {
        Sql where = Filter.condition(filter);
        return filter == null || filter.knownAt() == null ? where.add("and" + STANDING) : where;
    }

    /** Whether another claim took the place of the one in the table alias {@code c}, at the filter's moment. */
    public Sql superseded(ClaimFilter filter) {
        return new Clocks(null, filter == null ? null : filter.knownAt()).superseded();
    }

    /**
     * The dated claims that speak of each entity, as subject or as the other party, in the order of their first days; its
     * key stands in {@code t.entity_id}. Null ends leave the span open.
     */
    public Listing<Claim> datedOfEach(LocalDate from, LocalDate to) {
        Sql where = Sql.of("c.retracted_at is null");
        if (from != null) {
            where.add("and (c.valid_time_to is null or c.valid_time_to >= ?)", from);
        }
        if (to != null) {
            where.add("and (c.valid_time_from is null or c.valid_time_from <= ?)", to);
        }
        return new Listing<>(Columns.ALL.selected(), DATED, where, BY_DAY, row -> new Claim(row, Columns.ALL));
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
        Sql which = predicates == null ? Sql.of("true") : Sql.of("c.predicate = any(?)", Set.copyOf(predicates));
        return standing("c.subject_id", subjects, which, clocks);
    }

    private Map<String, List<Claim>> standing(String column, Collection<String> keys, Sql which, Clocks clocks) {
        Sql sql = Sql.of("select " + column + ",")
                .add(clocks.superseded())
                .add(
                        ", " + Columns.ALL.selected() + " from claim c where " + column + " = any(keys(?)) and",
                        Set.copyOf(keys))
                .add(which)
                .add(clocks.condition())
                .add("order by " + column + ", c.sequence");
        return database.listsByKey(sql, Claims::judged);
    }

    /** What narrows each claim down. */
    public Map<String, List<Qualifier>> qualifiersOf(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select q.claim_id, " + Qualifier.COLUMNS
                                + " from claim_qualifier q where q.claim_id = any(keys(?))"
                                + " order by q.claim_id, q.position",
                        Set.copyOf(claims)),
                Qualifier::new);
    }

    /** The standing claims with these predicates that name each other party, whole and in the order of the ledger. */
    public Map<String, List<Claim>> naming(Collection<String> objects, Collection<String> predicates) {
        return standing("c.object_id", objects, Sql.of("c.predicate = any(?)", Set.copyOf(predicates)), Clocks.NOW);
    }

    /** Every claim of each fact that ever was, retracted ones too, in the order of the ledger. */
    public Map<String, List<Claim>> everOf(Collection<String> facts) {
        return database.listsByKey(
                Sql.of(
                        "select c.fact_id, " + Columns.ALL.selected() + " from claim c where c.fact_id = any(?)"
                                + " order by c.fact_id, c.sequence",
                        Set.copyOf(facts)),
                row -> new Claim(row, Columns.ALL));
    }

    /** The claims that take the place of each claim, or took it while they stood. */
    public Map<String, List<Claim>> supersedingEach(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select c.supersedes_id, " + Columns.ALL.selected() + " from claim c where c.supersedes_id ="
                                + " any(keys(?)) order by c.supersedes_id, c.sequence",
                        Set.copyOf(claims)),
                row -> new Claim(row, Columns.ALL));
    }

    /**
     * Records what is new among the drafts and leaves out what the ledger has already.
     *
     * @return the number of new claims
     */
    public int record(List<Draft> drafts, Instant now) {
        return recording.record(drafts, now);
    }

    /** Takes claims back; what the ledger held before stays answerable. Inside a transaction. */
    public void retract(Collection<String> keys, Instant now) {
        List<Claim> claims = keys.stream().map(this::existing).toList();
        claims.forEach(claim -> claim.retract(now));
        recording.changed(claims, now);
    }

    /** Puts the newer claim in the place of the older one from now on. Inside a transaction. */
    public void supersede(String older, String newer, SupersessionKind kind, Instant now) {
        Claim gone = existing(older);
        Claim instead = existing(newer);
        instead.supersede(gone, kind, now);
        recording.changed(List.of(gone, instead), now);
    }

    private Claim existing(String key) {
        Claim claim = findById(key);
        if (claim == null) {
            throw new Problem(Problem.Code.NOT_FOUND, "There is no claim \"%s\".".formatted(key));
        }
        return claim;
    }
}
