package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Reads the claims that form facts, with all columns. */
@ApplicationScoped
public class FactClaimsReader {
    private final Database database;
    private final Predicates predicates;

    FactClaimsReader(Database database, Predicates predicates) {
        this.database = database;
        this.predicates = predicates;
    }

    /** The claims of each fact in the ledger as of {@code at}; facts without claims are left out. */
    public Map<String, FactClaims> ofFacts(Collection<String> facts, TemporalFilter at) {
        if (facts.isEmpty()) {
            return Map.of();
        }
        Sql sql = selected(at.assigned("fact_id"), at.assigned("fact_id"), true, at)
                .add("from claim c where")
                .add(at.assignedTo("fact_id", facts))
                .add(at.condition())
                .add("union all")
                .add(selected(Sql.of("o.fact_id"), Sql.of("o.fact_id"), false, at))
                .add("from fact_contest o join claim c on c.id = o.claim_id where o.fact_id = any(keys(?))", facts)
                .add(contestedAt(at))
                .add(at.condition())
                .add("order by 1, 3 desc, 4");
        Map<String, FactClaims> all = new HashMap<>();
        read(sql).forEach((fact, claims) -> all.put(fact, claims.get(fact)));
        all.values().removeIf(claims -> claims == null || claims.own().isEmpty());
        return all;
    }

    /**
     * The claims of the facts about each entity in the ledger as of {@code at}, by fact, in the order of the first claims.
     * A fact with a symmetric predicate is about both of its ends.
     *
     * @param selected the keys of predicates; null for all
     */
    public Map<String, Map<String, FactClaims>> about(
            Collection<String> entities, Collection<String> selected, TemporalFilter at) {
        Sql which = selected == null ? new Sql() : Sql.of("and c.predicate = any(?)", selected);
        Sql sql = selected(Sql.of("c.subject_id"), at.assigned("fact_id"), true, at)
                .add("from claim c where c.subject_id = any(keys(?))", entities)
                .add(which)
                .add(at.condition());
        Set<String> symmetric = predicates.symmetric(selected);
        if (!symmetric.isEmpty()) {
            sql.add("union all")
                    .add(selected(Sql.of("c.object_id"), at.assigned("fact_id"), true, at))
                    .add(
                            "from claim c where c.object_id = any(keys(?)) and c.predicate = any(?)"
                                    + " and c.object_id <> c.subject_id",
                            entities,
                            symmetric)
                    .add(at.condition());
        }
        sql.add("union all")
                .add(selected(Sql.of("o.entity_id"), Sql.of("o.fact_id"), false, at))
                .add("from fact_contest o join claim c on c.id = o.claim_id where o.entity_id = any(keys(?))", entities)
                .add(which)
                .add(contestedAt(at))
                .add(at.condition())
                .add("order by 1, 3 desc, 4");
        Map<String, Map<String, FactClaims>> all = read(sql);
        all.values()
                .forEach(facts -> facts.values().removeIf(claims -> claims.own().isEmpty()));
        return all;
    }

    /** The list's key, the fact, whether the claim belongs to it, its sequence and all its columns. */
    private static Sql selected(Sql key, Sql fact, boolean belongs, TemporalFilter at) {
        return Sql.of("select")
                .add(key)
                .add("as list_key,")
                .add(fact)
                .add("as list_fact, " + (belongs ? 1 : 0) + " as belongs, c.sequence as list_place,")
                .add(ClaimColumns.ALL.selected(at));
    }

    private static Sql contestedAt(TemporalFilter at) {
        return at.knownAt() == null
                ? Sql.of("and o.until_at is null")
                : Sql.of("and o.since <= ? and (o.until_at is null or o.until_at > ?)", at.knownAt(), at.knownAt());
    }

    private Map<String, Map<String, FactClaims>> read(Sql sql) {
        Map<String, Map<String, FactClaims>> all = new HashMap<>();
        database.list(sql, row -> {
            Map<String, FactClaims> facts = all.computeIfAbsent(row.text(), _ -> new LinkedHashMap<>());
            FactClaims claims = facts.computeIfAbsent(row.text(), _ -> new FactClaims());
            boolean belongs = row.integer() == 1;
            row.number();
            claims.add(Claim.read(row, ClaimColumns.ALL), belongs);
            return null;
        });
        return all;
    }

    /** Every claim ever recorded that answers one of the questions, from either end, as it is now; retracted ones included. */
    public List<Claim> ofQuestions(Collection<String> questions) {
        return every("c.question_id = any(?)", "c.other_question_id = any(?)", questions);
    }

    /** The claims of other facts that contest each of the facts or ever did, as they are now; retracted ones included. */
    public Map<String, List<Claim>> everContesting(Collection<String> facts) {
        Map<String, List<Claim>> all = new HashMap<>();
        database.list(
                Sql.of("select o.fact_id,")
                        .add(ClaimColumns.ALL.selected(TemporalFilter.NOW))
                        .add(
                                "from (select distinct p.fact_id, p.claim_id from fact_contest p where p.fact_id = any(keys(?))) o"
                                        + " join claim c on c.id = o.claim_id order by c.sequence",
                                facts),
                row -> all.computeIfAbsent(row.text(), _ -> new ArrayList<>()).add(Claim.read(row, ClaimColumns.ALL)));
        return all;
    }

    private List<Claim> every(String condition, String other, Collection<String> questions) {
        Map<String, Claim> found = new LinkedHashMap<>();
        read(Sql.of(condition, questions), found);
        return read(Sql.of(other, questions), found);
    }

    private List<Claim> read(Sql condition, Map<String, Claim> into) {
        Sql sql = Sql.of("select")
                .add(ClaimColumns.ALL.selected(TemporalFilter.NOW))
                .add("from claim c where")
                .add(condition)
                .add("order by c.sequence");
        database.list(sql, (Row row) -> Claim.read(row, ClaimColumns.ALL))
                .forEach(claim -> into.put(claim.key(), claim));
        return List.copyOf(into.values());
    }
}
