package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimColumns;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.NodeLoader;
import org.claimgraph.graph.vocabulary.PredicateKeys;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.page.Keyset;
import org.claimgraph.platform.page.PageQuery;
import org.claimgraph.view.compare.ConflictKind;
import org.claimgraph.view.fact.Position;
import org.claimgraph.view.reason.Reason;

/** Reads the conflict projection. */
@ApplicationScoped
public class ConflictReader implements NodeLoader {
    private static final Keyset GRAVEST_FIRST = Keyset.by(
            "severity",
            false,
            new Keyset.Key("k.standing", Keyset.Type.TEXT),
            new Keyset.Key("k.mildness", Keyset.Type.NUMBER),
            new Keyset.Key("k.id", Keyset.Type.TEXT));
    private final Database database;
    private final PredicateKeys predicates;
    private final Predicates vocabulary;
    private final EntityNames names;

    ConflictReader(Database database, PredicateKeys predicates, Predicates vocabulary, EntityNames names) {
        this.database = database;
        this.predicates = predicates;
        this.vocabulary = vocabulary;
        this.names = names;
    }

    @Override
    public IdFamily family() {
        return IdFamily.CONFLICT;
    }

    /** The conflicts with these keys, closed ones included. */
    @Override
    public Map<String, Conflict> withKeys(Collection<String> keys) {
        ClaimColumns claims = claimsBelow(FieldSelection.current());
        return database.byKey(
                Sql.of(
                        "select k.id, " + Conflict.COLUMNS
                                + " from conflict k where k.id = any(?) and visible(k.predicate)",
                        keys),
                row -> new Conflict(row, null, claims));
    }

    /** The filter as a condition on the table alias {@code k} of open conflicts. */
    public Sql condition(ConflictFilter filter) {
        if (filter != null) {
            predicates.known("predicates", filter.predicates());
        }
        return ConflictFilter.condition(filter, null, vocabulary, names);
    }

    /** The conflicts that match the filter now, or as of the moment if it is not null. */
    PageQuery<Conflict> matching(ConflictFilter filter, Instant knownAt) {
        if (filter != null) {
            predicates.known("predicates", filter.predicates());
        }
        FieldSelection selection = FieldSelection.current();
        ClaimColumns claims = claimsBelow(selection.subselection("nodes"))
                .and(claimsBelow(selection.subselection("edges").subselection("node")));
        return new PageQuery<>(
                knownAt == null ? Conflict.COLUMNS : Conflict.VERSION_COLUMNS,
                knownAt == null ? "conflict k" : "conflict_version k",
                ConflictFilter.condition(filter, TemporalFilter.at(knownAt).knownAt(), vocabulary, names),
                GRAVEST_FIRST,
                row -> new Conflict(row, knownAt, claims));
    }

    /** The columns of claims on the sides that a selection below a conflict needs, with those that form positions and facts. */
    private static ClaimColumns claimsBelow(FieldSelection selection) {
        FieldSelection side = selection.subselection("sides");
        return ClaimColumns.ofClaim(side.subselection("position").subselection("claims"))
                .with(
                        ClaimColumns.Part.KEYS,
                        ClaimColumns.Part.VALUE,
                        ClaimColumns.Part.ORIGIN,
                        ClaimColumns.Part.SUPERSEDED);
    }

    /** The sides of each conflict under the temporal filter, with these columns of their claims. */
    Map<String, List<Position>> sidesOf(Collection<String> conflicts, TemporalFilter clocks, ClaimColumns columns) {
        record SideClaim(int side, Claim claim) {}
        Sql sql = Sql.of("select s.conflict_id, s.side,")
                .add(columns.selected(clocks))
                .add(
                        "from conflict_side s join claim c on c.id = s.claim_id where s.conflict_id = any(keys(?))"
                                + " and visible(c.predicate)",
                        conflicts)
                .add(VersionedTable.at("s", clocks.knownAt()))
                .add("order by s.conflict_id, s.side");
        Map<String, List<Position>> sides = new HashMap<>();
        database.listsByKey(sql, row -> new SideClaim(row.integer(), Claim.read(row, columns)))
                .forEach((conflict, claims) -> {
                    Map<Integer, List<Claim>> bySide = new TreeMap<>();
                    claims.forEach(one -> bySide.computeIfAbsent(one.side(), _ -> new ArrayList<>())
                            .add(one.claim()));
                    sides.put(
                            conflict, bySide.values().stream().map(Position::of).toList());
                });
        return sides;
    }

    /** A claim of another fact on an opposite side of a conflict. */
    record OpposingClaim(String claim, ConflictKind kind, boolean apparent, Reason reason) {}

    /** The claims of other facts that conflict with each claim. */
    Map<String, List<OpposingClaim>> acrossFactsOf(Collection<String> keys) {
        return database.listsByKey(
                Sql.of(
                        "select mine.claim_id, other.claim_id, k.kind, k.apparent, k.reason from conflict_side mine"
                                + " join conflict k on k.id = mine.conflict_id join conflict_side other"
                                + " on other.conflict_id = mine.conflict_id and other.side <> mine.side"
                                + " where mine.claim_id = any(?) and mine.until_at is null and other.until_at is null"
                                + " and k.across and k.closed_at is null and visible(k.predicate)"
                                + " order by mine.claim_id, k.mildness, k.id, other.side, other.claim_id",
                        keys),
                row -> new OpposingClaim(
                        row.text(), row.word(ConflictKind.class), row.truth(), Reason.parse(row.text())));
    }
}
