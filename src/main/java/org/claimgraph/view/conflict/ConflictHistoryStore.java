package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.view.conflict.ConflictHistory.FormerConflict;

/** Writes the versions, sides and entities that conflicts had at earlier moments. */
@ApplicationScoped
class ConflictHistoryStore {
    private static final String KNOWN =
            "select distinct k.id from conflict k join conflict_side s on s.conflict_id = k.id where s.claim_id in ("
                    + "select c.id from claim c where c.question_id = any(keys(?))"
                    + " union select c.id from claim c where c.other_question_id = any(keys(?)))"
                    + " and not k.across and (k.owner = any(keys(?)) or not exists (select 1 from claim x where x.fact_id = k.owner)"
                    + " and not exists (select 1 from claim_past_fact p where p.fact_id = k.owner))";
    private static final String OPENED = "update conflict set opened_at = ? where id = ?";
    private static final String VERSION =
            "insert into conflict_version (subject_id, predicate, kind, apparent, standing, reason, weaker_side,"
                    + " independent_sources, distance, mildness, id, since, until_at, opened_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SIDE =
            "insert into conflict_side (conflict_id, side, claim_id, since, until_at) values (?, ?, ?, ?, ?)";
    private static final String MENTION =
            "insert into conflict_mention (conflict_id, entity_id, since, until_at) values (?, ?, ?, ?)";
    private final Database database;
    private final ConflictStore conflicts;

    ConflictHistoryStore(Database database, ConflictStore conflicts) {
        this.database = database;
        this.conflicts = conflicts;
    }

    /**
     * Replaces the history of the conflicts of facts, in the caller's transaction.
     *
     * @param questions the keys of the questions of their claims
     * @param facts the keys of all facts that were examined
     * @param history the periods of each conflict by id, oldest first
     */
    void replace(Set<String> questions, Set<String> facts, Map<String, List<FormerConflict>> history) {
        Set<String> rewritten = new HashSet<>(database.list(Sql.of(KNOWN, questions, questions, facts), Row::text));
        rewritten.addAll(history.keySet());
        if (rewritten.isEmpty()) {
            return;
        }
        conflicts.addMissing(history);
        delete("conflict_version", "id", rewritten);
        delete("conflict_side", "conflict_id", history.keySet());
        delete("conflict_mention", "conflict_id", history.keySet());
        List<List<?>> opened = new ArrayList<>();
        List<List<?>> versions = new ArrayList<>();
        List<List<?>> sides = new ArrayList<>();
        List<List<?>> mentions = new ArrayList<>();
        history.forEach((id, periods) -> {
            Instant opening = periods.getFirst().from();
            opened.add(List.of(opening, id));
            versions(periods)
                    .forEach((state, period) -> versions.add(
                            ConflictStore.joined(state, Arrays.asList(id, period.from(), period.to(), opening))));
            sides(id, periods).forEach((side, period) -> sides.add(dated(side, period)));
            mentions(id, periods).forEach((mention, period) -> mentions.add(dated(mention, period)));
        });
        database.write(OPENED, opened);
        database.write(VERSION, versions);
        database.write(SIDE, sides);
        database.write(MENTION, mentions);
    }

    private void delete(String table, String column, Collection<String> ids) {
        database.write(
                "delete from " + table + " where " + column + " = ?",
                ids.stream().map(List::of).toList());
    }

    private static Periods<List<?>> versions(List<FormerConflict> history) {
        Periods<List<?>> versions = new Periods<>();
        history.forEach(one -> versions.add(
                ConflictStore.joined(
                        List.of(
                                one.conflict().first().subjectKey(),
                                one.conflict().first().predicateKey(),
                                one.conflict().kind(),
                                one.conflict().apparent()),
                        ConflictStore.state(one.conflict())),
                one.from(),
                one.to()));
        return versions;
    }

    /** The sides of a conflict that was closed stay as they were when it was. */
    private static Periods<List<?>> sides(String id, List<FormerConflict> history) {
        Periods<List<?>> sides = new Periods<>();
        history.forEach(one -> {
            for (int side = 0; side < one.conflict().sides().size(); side++) {
                int number = side;
                one.conflict()
                        .sides()
                        .get(side)
                        .forEach(claim -> sides.add(List.of(id, number, claim.key()), one.from(), end(one, history)));
            }
        });
        return sides;
    }

    private static Periods<List<?>> mentions(String id, List<FormerConflict> history) {
        Periods<List<?>> mentions = new Periods<>();
        history.forEach(one -> one.conflict()
                .entities()
                .forEach(entity -> mentions.add(List.of(id, entity), one.from(), end(one, history))));
        return mentions;
    }

    private static Instant end(FormerConflict one, List<FormerConflict> history) {
        return one == history.getLast() ? null : one.to();
    }

    private static List<?> dated(List<?> state, Periods.Period period) {
        return ConflictStore.joined(state, Arrays.asList(period.from(), period.to()));
    }
}
