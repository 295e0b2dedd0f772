package org.claimgraph.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/** Reads and records the attribution and the evidence of claims. */
@ApplicationScoped
public class AttributionStore {
    private final Database database;
    private final EntityManager manager;

    AttributionStore(Database database, EntityManager manager) {
        this.database = database;
        this.manager = manager;
    }

    /** The attribution chain of each claim, from the publisher to the original speaker. */
    public Map<String, List<Hop>> hopsOf(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select h.claim_id, " + Hop.COLUMNS + " from claim_hop h where h.claim_id = any(keys(?))"
                                + " order by h.claim_id, h.position",
                        claims),
                Hop::read);
    }

    /** The evidence of each claim, in the order of the draft. */
    public Map<String, List<Evidence>> evidenceOf(Collection<String> claims) {
        return database.listsByKey(
                Sql.of(
                        "select v.claim_id, " + Evidence.COLUMNS
                                + " from claim_evidence v where v.claim_id = any(keys(?))"
                                + " order by v.claim_id, v.position",
                        claims),
                Evidence::read);
    }

    /**
     * Records the attribution and the evidence of a new claim, in the caller's transaction.
     *
     * @param textHash the hash of the text of the first span's document; null where unknown
     */
    public void record(String claim, List<Hop.Step> steps, List<Evidence.Span> spans, String textHash) {
        for (int position = 0; position < steps.size(); position++) {
            manager.persist(new HopRecord(claim, position, steps.get(position)));
        }
        for (int position = 0; position < spans.size(); position++) {
            Evidence.Span span = spans.get(position);
            boolean first = span.document().equals(spans.getFirst().document());
            manager.persist(new EvidenceRecord(claim, position, span, first ? textHash : null));
        }
    }

    /** Marks the hops of claims as anonymous that these steps are, in the caller's transaction. */
    public void markAnonymous(Map<String, List<Hop.Step>> steps) {
        List<List<?>> anonymous = new ArrayList<>();
        steps.forEach((claim, hops) -> {
            for (int position = 0; position < hops.size(); position++) {
                if (hops.get(position).anonymous()) {
                    anonymous.add(List.of(claim, position));
                }
            }
        });
        database.write("update claim_hop set anonymous = true where claim_id = ? and position = ?", anonymous);
    }

    /** Removes the attribution of a claim and the translations of its evidence for good, in the caller's transaction. */
    public void redact(String claim) {
        List<List<String>> key = List.of(List.of(claim));
        database.write("delete from claim_hop where claim_id = ?", key);
        database.write(
                "update claim_evidence set translation = null, translation_language = null where claim_id = ?", key);
    }

    /** Lets the agents recorded with the first key of each pair be read as the second, in the caller's transaction. */
    public void moveAgents(Map<String, String> merged) {
        List<List<String>> keys = new ArrayList<>();
        merged.forEach((from, into) -> keys.add(List.of(into, from)));
        database.write(
                "update claim_hop set recorded_agent_id = coalesce(recorded_agent_id, agent_id), agent_id = ?"
                        + " where agent_id = ?",
                keys);
    }

    /** Lets the agents recorded with one of the keys be read as this one, in the caller's transaction. */
    public void returnAgents(Collection<String> recorded, String to) {
        String[] keys = recorded.toArray(String[]::new);
        database.write(
                "update claim_hop set agent_id = ? where recorded_agent_id = any(?)", List.of(List.of(to, keys)));
        database.write(
                "update claim_hop set recorded_agent_id = null where recorded_agent_id = ? and agent_id = ?",
                List.of(List.of(to, to)));
    }

    /** Moves attribution and evidence of claims to their new keys, in the caller's transaction. */
    public void rekey(Map<String, String> newKeys) {
        List<List<String>> keys = newKeys.entrySet().stream()
                .map(entry -> List.of(entry.getValue(), entry.getKey()))
                .toList();
        database.write("update claim_hop set claim_id = ? where claim_id = ?", keys);
        database.write("update claim_evidence set claim_id = ? where claim_id = ?", keys);
    }
}
