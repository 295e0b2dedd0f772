package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Writes conflicts: those that are new are opened, those that are no more are closed and kept. */
@ApplicationScoped
class ConflictRows {
    private static final String INSERT =
            "insert into conflict (id, owner, across, subject_id, predicate, kind, apparent,"
                    + " opened_at, closed_at, standing, reason, weaker_side, independent_sources, distance, mildness)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String UPDATE =
            "update conflict set closed_at = null, standing = ?, reason = ?, weaker_side = ?,"
                    + " independent_sources = ?, distance = ?, mildness = ? where id = ?";
    private static final String CLOSE = "update conflict set closed_at = ?, standing = 'CLOSED' where id = ?";
    private final Database database;

    ConflictRows(Database database) {
        this.database = database;
    }

    /** In the caller's transaction: what was found with the owners replaces what was there of them. */
    void keep(Set<String> owners, List<Found> found, Instant now) {
        Map<String, String> before = database.byKey(
                Sql.of("select k.id, k.standing from conflict k where k.owner = any(?)", owners), Row::text);
        Map<String, Found> all = new LinkedHashMap<>();
        found.forEach(one -> all.put(one.id(), one));
        List<List<?>> fresh = new ArrayList<>();
        List<List<?>> changed = new ArrayList<>();
        all.forEach((id, one) -> {
            if (before.containsKey(id)) {
                changed.add(joined(weight(one), List.of(id)));
            } else {
                fresh.add(joined(
                        List.of(
                                id,
                                one.owner(),
                                one.across(),
                                one.first().subjectKey(),
                                one.first().predicateKey(),
                                one.kind(),
                                one.apparent(),
                                now),
                        weight(one)));
            }
        });
        List<List<?>> over = new ArrayList<>();
        before.forEach((id, standing) -> {
            if (!all.containsKey(id) && !standing.equals("CLOSED")) {
                over.add(List.of(now, id));
            }
        });
        database.write(INSERT, fresh);
        database.write(UPDATE, changed);
        database.write(CLOSE, over);
        keepSides(all);
    }

    private static List<?> weight(Found found) {
        return Arrays.asList(
                found.standing(),
                found.reason(),
                found.weaker(),
                found.independentSources(),
                found.distance(),
                found.mildness());
    }

    private static List<?> joined(Collection<?> one, Collection<?> other) {
        List<Object> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private void keepSides(Map<String, Found> found) {
        Set<List<Object>> before = new HashSet<>(database.list(
                Sql.of(
                        "select s.conflict_id, s.side, s.claim_id from conflict_claim s where s.conflict_id = any(?)",
                        found.keySet()),
                row -> List.of(row.text(), row.integer(), row.text())));
        Set<List<Object>> now = new HashSet<>();
        List<List<String>> entities = new ArrayList<>();
        found.forEach((id, one) -> {
            for (int side = 0; side < one.sides().size(); side++) {
                int place = side;
                one.sides().get(side).forEach(claim -> now.add(List.of(id, place, claim.key())));
            }
            one.entities().forEach(entity -> entities.add(List.of(entity, id)));
        });
        List<List<Object>> gone = new ArrayList<>(before);
        gone.removeAll(now);
        List<List<Object>> fresh = new ArrayList<>(now);
        fresh.removeAll(before);
        database.write("delete from conflict_claim where conflict_id = ? and side = ? and claim_id = ?", gone);
        database.write(
                "insert into conflict_claim (conflict_id, side, claim_id) values (?, ?, ?) on conflict do nothing",
                fresh);
        database.write(
                "insert into conflict_entity (entity_id, conflict_id) values (?, ?) on conflict do nothing", entities);
    }
}
