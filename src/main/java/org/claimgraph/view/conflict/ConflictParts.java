package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;

/** Writes what conflicts consist of: the claims of their sides as they are, the entities as they are and were. */
@ApplicationScoped
class ConflictParts {
    private final Database database;

    ConflictParts(Database database) {
        this.database = database;
    }

    /** In the caller's transaction: the sides and entities of each conflict by its id. */
    void keep(Map<String, Found> found, Instant now) {
        keepSides(found);
        keepEntities(found, now);
    }

    private void keepSides(Map<String, Found> found) {
        Set<List<Object>> before = new HashSet<>(database.list(
                Sql.of(
                        "select s.conflict_id, s.side, s.claim_id from conflict_claim s where s.conflict_id = any(?)",
                        found.keySet()),
                row -> List.of(row.text(), row.integer(), row.text())));
        Set<List<Object>> now = new HashSet<>();
        found.forEach((id, one) -> {
            for (int side = 0; side < one.sides().size(); side++) {
                int place = side;
                one.sides().get(side).forEach(claim -> now.add(List.of(id, place, claim.key())));
            }
        });
        database.write(
                "delete from conflict_claim where conflict_id = ? and side = ? and claim_id = ?", without(before, now));
        database.write(
                "insert into conflict_claim (conflict_id, side, claim_id) values (?, ?, ?)", without(now, before));
    }

    private void keepEntities(Map<String, Found> found, Instant moment) {
        Set<List<Object>> before = new HashSet<>(database.list(
                Sql.of(
                        "select e.conflict_id, e.entity_id from conflict_mention e where e.until_at is null"
                                + " and e.conflict_id = any(?)",
                        found.keySet()),
                row -> List.of(row.text(), row.text())));
        Set<List<Object>> now = new HashSet<>();
        found.forEach((id, one) -> one.entities().forEach(entity -> now.add(List.of(id, entity))));
        List<List<Object>> gone = without(before, now);
        database.write(
                "delete from conflict_mention where since >= ? and conflict_id = ? and entity_id = ?",
                dated(moment, gone));
        database.write(
                "update conflict_mention set until_at = ? where until_at is null and conflict_id = ? and entity_id = ?",
                dated(moment, gone));
        database.write(
                "insert into conflict_mention (since, conflict_id, entity_id) values (?, ?, ?) on conflict do nothing",
                dated(moment, without(now, before)));
    }

    private static List<List<Object>> without(Set<List<Object>> all, Set<List<Object>> those) {
        List<List<Object>> rest = new ArrayList<>(all);
        rest.removeAll(those);
        return rest;
    }

    private static List<List<Object>> dated(Instant moment, List<List<Object>> rows) {
        List<List<Object>> dated = new ArrayList<>();
        for (List<Object> row : rows) {
            List<Object> one = new ArrayList<>(List.of(moment));
            one.addAll(row);
            dated.add(one);
        }
        return dated;
    }
}
