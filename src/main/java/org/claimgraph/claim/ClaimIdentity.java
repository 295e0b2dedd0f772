package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.source.AttributionStore;
import org.claimgraph.source.MentionStore;

/**
 * Lets claims be read by the entities that their ids stand for, in the caller's transaction. What they were recorded with is kept,
 * and so are their keys.
 */
@ApplicationScoped
class ClaimIdentity {
    private static final int CHUNK = 1000;
    private final ClaimRekeying rekeying;
    private final AttributionStore attribution;
    private final MentionStore mentions;
    private final EntityManager manager;
    private final Database database;

    ClaimIdentity(
            ClaimRekeying rekeying,
            AttributionStore attribution,
            MentionStore mentions,
            EntityManager manager,
            Database database) {
        this.rekeying = rekeying;
        this.attribution = attribution;
        this.mentions = mentions;
        this.manager = manager;
        this.database = database;
    }

    /**
     * Moves the claims that name merged entities to those that they were merged into.
     *
     * @param merged the entity that each merged one stands for now
     * @return the questions of the claims, before and after
     */
    Set<String> move(Map<String, String> merged) {
        manager.flush();
        Set<String> claims = new LinkedHashSet<>(naming(merged.keySet()));
        List<List<String>> keys = new ArrayList<>();
        merged.forEach((from, into) -> keys.add(List.of(into, from)));
        database.write(
                "update claim set recorded_subject_id = coalesce(recorded_subject_id, subject_id), subject_id = ?"
                        + " where subject_id = ?",
                keys);
        database.write(
                "update claim set recorded_value_entity_id = coalesce(recorded_value_entity_id, value_entity_id),"
                        + " value_entity_id = ? where value_entity_id = ?",
                keys);
        database.write(
                "update claim_qualifier set recorded_entity_id = coalesce(recorded_entity_id, entity_id), entity_id = ?"
                        + " where entity_id = ?",
                keys);
        attribution.moveAgents(merged);
        mentions.copy(merged);
        return rekeyed(claims);
    }

    /**
     * Returns the claims that were recorded with one of these ids to an entity that was split off.
     *
     * @param from the entity that they stood for
     * @return the questions of the claims, before and after
     */
    Set<String> giveBack(Collection<String> recorded, String to, String from) {
        manager.flush();
        Set<String> claims = new LinkedHashSet<>(recordedWith(recorded));
        claims.addAll(list("select c.id from claim c where c.origin = any(?)", List.of(from)));
        List<List<?>> keys = List.of(List.of(to, recorded.toArray(String[]::new)));
        List<List<String>> same = List.of(List.of(to, to));
        database.write("update claim set subject_id = ? where recorded_subject_id = any(?)", keys);
        database.write(
                "update claim set recorded_subject_id = null where recorded_subject_id = ? and subject_id = ?", same);
        database.write("update claim set value_entity_id = ? where recorded_value_entity_id = any(?)", keys);
        database.write(
                "update claim set recorded_value_entity_id = null where recorded_value_entity_id = ? and value_entity_id = ?",
                same);
        database.write("update claim_qualifier set entity_id = ? where recorded_entity_id = any(?)", keys);
        database.write(
                "update claim_qualifier set recorded_entity_id = null where recorded_entity_id = ? and entity_id = ?",
                same);
        attribution.returnAgents(recorded, to);
        return rekeyed(claims);
    }

    /**
     * Lets claims whose source is named in words have the entity as their source that alone has such a name now.
     *
     * @param entities those that have new names
     * @return the questions of claims whose source may have changed
     */
    Set<String> nameSources(Collection<String> entities) {
        manager.flush();
        Set<String> origins = new LinkedHashSet<>(list(
                "select distinct coalesce(e.merged_into, e.id) from entity_name m join entity_name n on n.joined = m.joined"
                        + " join entity e on e.id = n.entity_id where m.entity_id = any(?)",
                entities));
        list("select n.form from entity_name n where n.entity_id = any(?)", entities)
                .forEach(name -> origins.add(ClaimSource.keyOfWords(name)));
        return rekeyed(new LinkedHashSet<>(list(
                "select c.id from claim c where c.origin = any(?) and exists (select 1 from claim_hop h"
                        + " where h.claim_id = c.id and h.agent_id is null)",
                origins)));
    }

    /** The claims that name one of the entities, or whose source in words is one of them. */
    private List<String> naming(Collection<String> entities) {
        List<String> claims = new ArrayList<>();
        for (String sql : List.of(
                "select c.id from claim c where c.subject_id = any(?)",
                "select c.id from claim c where c.value_entity_id = any(?)",
                "select c.id from claim c where c.object_id = any(?)",
                "select c.id from claim c where c.origin = any(?)",
                "select q.claim_id from claim_qualifier q where q.entity_id = any(?)",
                "select h.claim_id from claim_hop h where h.agent_id = any(?)")) {
            claims.addAll(list(sql, entities));
        }
        return claims;
    }

    private List<String> recordedWith(Collection<String> entities) {
        List<String> claims = new ArrayList<>();
        for (String sql : List.of(
                "select c.id from claim c where c.recorded_subject_id = any(?)",
                "select c.id from claim c where c.recorded_value_entity_id = any(?)",
                "select q.claim_id from claim_qualifier q where q.recorded_entity_id = any(?)",
                "select h.claim_id from claim_hop h where h.recorded_agent_id = any(?)")) {
            claims.addAll(list(sql, entities));
        }
        return claims;
    }

    private List<String> list(String sql, Collection<String> keys) {
        return database.list(Sql.of(sql, keys), Row::text);
    }

    /** Keys the questions and sources of claims anew. */
    private Set<String> rekeyed(Set<String> claims) {
        manager.clear();
        Set<String> questions = new LinkedHashSet<>();
        List<String> all = List.copyOf(claims);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            questions.addAll(list("select c.question_id from claim c where c.id = any(?)", chunk));
            questions.addAll(list(
                    "select c.other_question_id from claim c where c.other_question_id is not null and c.id = any(?)",
                    chunk));
            questions.addAll(rekeying.rekeyQuestions(Sql.of("c.id = any(?)", chunk)));
        }
        return questions;
    }

    /** Lets every read, also as of earlier moments, use the present facts of the claims of these questions. */
    void forgetFormerFacts(Collection<String> questions) {
        String[] keys = questions.toArray(String[]::new);
        database.write(
                "delete from claim_past_fact where claim_id in (select c.id from claim c where c.question_id = any(?)"
                        + " or c.other_question_id = any(?))",
                List.of(List.of(keys, keys)));
    }
}
