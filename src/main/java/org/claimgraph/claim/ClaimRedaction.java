package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.platform.database.Database;
import org.claimgraph.source.AttributionStore;

/** Removes the content of claims for good, in the caller's transaction. */
@ApplicationScoped
class ClaimRedaction {
    private static final String SUMMARY = "The content of this claim was removed.";
    private static final String NO_VALUE = StoredValue.COLUMNS.stream()
            .filter(column -> !column.equals("value_type"))
            .map(column -> column + " = null")
            .collect(Collectors.joining(", "));
    private static final String NO_TIMES = Stream.of("valid_time", "as_of", "stated_at")
            .flatMap(time -> Stream.of("text", "from", "to", "precision", "basis", "ended")
                    .map(part -> time + "_" + part + " = null"))
            .collect(Collectors.joining(", "));
    private static final String REDACT =
            "update claim set redacted_at = ?, summary = ?, origin = ?, value_type = 'UNKNOWN', "
                    + NO_VALUE + ", " + NO_TIMES
                    + ", printed = null, object_id = null, other_question_id = null, speaker_id = null, extractor = null,"
                    + " rank = 'NORMAL', rank_reason = null where id = ?";

    private final AttributionStore attribution;
    private final EntityManager manager;
    private final Database database;

    ClaimRedaction(AttributionStore attribution, EntityManager manager, Database database) {
        this.attribution = attribution;
        this.manager = manager;
        this.database = database;
    }

    /** Removes what the claim itself holds. */
    void redact(String key, Instant now) {
        manager.flush();
        manager.clear();
        List<List<String>> claim = List.of(List.of(key));
        database.write(REDACT, List.of(List.of(now, SUMMARY, "redacted " + key, key)));
        database.write("delete from claim_qualifier where claim_id = ?", claim);
        database.write("update claim_past_rank set rank_reason = null where claim_id = ?", claim);
        database.write("delete from claim_past_fact where claim_id = ?", claim);
        attribution.redact(key);
    }

    /** Removes what the facts and relations of these questions hold if they have no claim that stands; called when they are projected. */
    void redactProjections(Collection<String> questions) {
        List<List<?>> keys = List.of(List.of((Object) questions.toArray(String[]::new)));
        database.write(
                "update fact set value_type = null, " + NO_VALUE
                        + " where question_id = any(?) and not exists (select 1 from claim c where c.fact_id = fact.id"
                        + " and c.retracted_at is null)",
                keys);
        database.write(
                "delete from relation_end where fact_id in (select f.id from fact f where f.question_id = any(?))"
                        + " and not exists (select 1 from claim c where c.relation_id = relation_end.relation_id)",
                keys);
    }
}
