package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.source.AttributionStore;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;

/** Reads whole claims in the order of their keys, which is the same for equal claims in every ledger. */
@ApplicationScoped
public class ClaimScan {
    private final Database database;
    private final ClaimReader claims;
    private final AttributionStore attribution;

    ClaimScan(Database database, ClaimReader claims, AttributionStore attribution) {
        this.database = database;
        this.claims = claims;
        this.attribution = attribution;
    }

    /**
     * The next claims of the selection.
     *
     * @param after the key of the last one that was read; an empty text for none
     */
    public List<RecordedClaim> next(ClaimSelection selection, String after, int limit) {
        return next(new Sql(), selection, after, limit);
    }

    /**
     * The next claims of the selection whose subject or other party is one of the entities.
     *
     * @param after the key of the last one that was read; an empty text for none
     */
    public List<RecordedClaim> nextOf(Collection<String> entities, ClaimSelection selection, String after, int limit) {
        Sql ends = Sql.of(
                "and c.id in (select s.id from claim s where s.subject_id = any(keys(?))"
                        + " union all select o.id from claim o where o.object_id = any(keys(?)))",
                entities,
                entities);
        return next(ends, selection, after, limit);
    }

    private List<RecordedClaim> next(Sql condition, ClaimSelection selection, String after, int limit) {
        Sql sql = Sql.of("select")
                .add(ClaimColumns.ALL.selected(selection.moment()))
                .add("from claim c where c.id > ?", after)
                .add(condition)
                .add(selection.condition())
                .add("order by c.id limit " + limit);
        List<Claim> found = database.page(sql, row -> Claim.read(row, ClaimColumns.ALL));
        List<String> keys = found.stream().map(Claim::key).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, List<Qualifier>> qualifiers = claims.qualifiersOf(keys);
        Map<String, List<Hop>> hops = attribution.hopsOf(keys);
        Map<String, List<Evidence>> evidence = attribution.evidenceOf(keys);
        Map<String, RecordedIds> recorded = recordedIds(keys);
        return found.stream()
                .map(claim -> new RecordedClaim(
                        claim,
                        qualifiers.getOrDefault(claim.key(), List.of()),
                        hops.getOrDefault(claim.key(), List.of()),
                        evidence.getOrDefault(claim.key(), List.of()),
                        recorded.getOrDefault(claim.key(), RecordedIds.NONE)))
                .toList();
    }

    private Map<String, RecordedIds> recordedIds(Collection<String> keys) {
        Map<String, RecordedIds> ids = new HashMap<>(database.byKey(
                Sql.of(
                        "select c.id, c.recorded_subject_id, c.recorded_value_entity_id from claim c where c.id = any(keys(?))"
                                + " and (c.recorded_subject_id is not null or c.recorded_value_entity_id is not null)",
                        keys),
                row -> RecordedIds.of(row.text(), row.text())));
        database.list(
                Sql.of(
                        "select q.claim_id, q.position, q.recorded_entity_id from claim_qualifier q"
                                + " where q.claim_id = any(keys(?)) and q.recorded_entity_id is not null",
                        keys),
                row -> ids.computeIfAbsent(row.text(), _ -> RecordedIds.of(null, null))
                        .qualifiers()
                        .put(row.integer(), row.text()));
        database.list(
                Sql.of(
                        "select h.claim_id, h.position, h.recorded_agent_id from claim_hop h"
                                + " where h.claim_id = any(keys(?)) and h.recorded_agent_id is not null",
                        keys),
                row -> ids.computeIfAbsent(row.text(), _ -> RecordedIds.of(null, null))
                        .agents()
                        .put(row.integer(), row.text()));
        return ids;
    }
}
