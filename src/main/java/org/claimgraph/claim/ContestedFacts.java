package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Reads which facts about entities are contested, as it is kept. */
@ApplicationScoped
public class ContestedFacts {
    private final Database database;

    ContestedFacts(Database database) {
        this.database = database;
    }

    /**
     * A contested fact.
     *
     * @param claims the keys of its claims that are not retracted, in the order of recording
     */
    public record ContestedClaims(String predicate, List<String> claims) {}

    /** The contested facts about the entities. */
    public List<ContestedClaims> about(Collection<String> entities) {
        Map<String, ContestedClaims> facts = new LinkedHashMap<>();
        database.list(
                Sql.of(
                        "select f.id, f.predicate, c.id from fact f join claim c on c.fact_id = f.id"
                                + " where f.subject_id = any(?) and f.state = 'CONTESTED' and c.retracted_at is null"
                                + " order by f.id, c.sequence",
                        entities),
                row -> {
                    String fact = row.text();
                    String predicate = row.text();
                    return facts.computeIfAbsent(fact, _ -> new ContestedClaims(predicate, new ArrayList<>()))
                            .claims()
                            .add(row.text());
                });
        return List.copyOf(facts.values());
    }

    /** The number of claims, retracted ones included, that have the entity as their subject, value, qualifier or agent. */
    public int countNaming(String entity) {
        return database.list(
                        Sql.of(
                                "select count(*) from (select c.id from claim c where c.subject_id = ?"
                                        + " union select c.id from claim c where c.value_entity_id = ?"
                                        + " union select q.claim_id from claim_qualifier q where q.entity_id = ?"
                                        + " union select h.claim_id from claim_hop h where h.agent_id = ?) n",
                                entity,
                                entity,
                                entity,
                                entity),
                        Row::integer)
                .getFirst();
    }
}
