package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.view.conflict.ConflictHistory.FormerConflict;

/**
 * Writes the conflict projection: opens new conflicts, closes those no longer detected, and keeps a version of each conflict
 * per period of transaction time.
 */
@ApplicationScoped
class ConflictStore {
    private static final String INSERT =
            "insert into conflict (id, owner, across, subject_id, predicate, kind, apparent,"
                    + " opened_at, closed_at, standing, reason, weaker_side, independent_sources, distance, mildness)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update conflict set closed_at = null, standing = ?, reason = ?, weaker_side = ?,"
                    + " independent_sources = ?, distance = ?, mildness = ? where id = ?";
    private static final String CLOSE = "update conflict set closed_at = ?, standing = 'CLOSED' where id = any(?)";
    private static final String FORGET_MOMENT = "delete from conflict_version where id = any(?) and since >= ?";
    private static final String END_VERSION =
            "update conflict_version set until_at = ? where id = any(?) and (until_at is null or until_at > ?)";
    private static final String BEGIN_VERSION =
            "insert into conflict_version (id, since, until_at, subject_id, predicate, kind, apparent, reason,"
                    + " weaker_side, independent_sources, distance, standing, mildness, opened_at)"
                    + " select k.id, ?, null, k.subject_id, k.predicate, k.kind, k.apparent, k.reason, k.weaker_side,"
                    + " k.independent_sources, k.distance, k.standing, k.mildness, k.opened_at from conflict k where k.id = any(?)";
    private final Database database;
    private final ConflictSideStore sides;
    private final ChangeLog changes;

    ConflictStore(Database database, ConflictSideStore sides, ChangeLog changes) {
        this.database = database;
        this.sides = sides;
        this.changes = changes;
    }

    /** What distinguishes one version of a conflict from the next. */
    private record VersionState(String standing, String reason, int weaker, int sources, int distance) {
        static VersionState of(DetectedConflict found) {
            return new VersionState(
                    found.standing(),
                    found.reason().json(),
                    found.weaker(),
                    found.independentSources(),
                    found.distance());
        }

        static VersionState read(Row row) {
            return new VersionState(row.text(), row.text(), row.integer(), row.integer(), row.integer());
        }

        boolean isClosed() {
            return standing.equals("CLOSED");
        }
    }

    /** Replaces the stored conflicts of the owners by those detected, in the caller's transaction. */
    void update(Set<String> owners, List<DetectedConflict> found, Instant now) {
        Map<String, VersionState> before = database.byKey(
                Sql.of(
                        "select k.id, k.standing, k.reason, k.weaker_side, k.independent_sources, k.distance"
                                + " from conflict k where k.owner = any(?)",
                        owners),
                VersionState::read);
        Map<String, DetectedConflict> all = new LinkedHashMap<>();
        found.forEach(one -> all.put(one.id(), one));
        List<List<?>> fresh = new ArrayList<>();
        List<List<?>> changed = new ArrayList<>();
        List<String> changedIds = new ArrayList<>();
        all.forEach((id, one) -> {
            VersionState old = before.get(id);
            if (old == null) {
                fresh.add(joined(identity(id, one, now), state(one)));
            } else if (!old.equals(VersionState.of(one))) {
                changed.add(joined(state(one), List.of(id)));
            } else {
                return;
            }
            changedIds.add(id);
        });
        List<String> closed = before.keySet().stream()
                .filter(id -> !all.containsKey(id) && !before.get(id).isClosed())
                .toList();
        database.write(INSERT, fresh);
        database.write(UPDATE, changed);
        writeAll(CLOSE, closed, now, keys(closed));
        updateVersions(before.keySet(), changedIds, closed, now);
        sides.update(all, before.keySet(), now);
        changedIds.stream()
                .filter(id -> !before.containsKey(id) || before.get(id).isClosed())
                .forEach(id -> changes.add(ChangeKind.CONFLICT_OPENED, id, now));
        closed.forEach(id -> changes.add(ChangeKind.CONFLICT_CLOSED, id, now));
    }

    /** Inserts the conflicts that are not stored, because they ended before it was known that they had been open. */
    void addMissing(Map<String, List<FormerConflict>> history) {
        Set<String> stored = new HashSet<>(database.list(
                Sql.of("select k.id from conflict k where k.id = any(keys(?))", history.keySet()), Row::text));
        List<List<?>> fresh = new ArrayList<>();
        List<List<?>> closed = new ArrayList<>();
        history.forEach((id, periods) -> {
            if (!stored.contains(id)) {
                FormerConflict last = periods.getLast();
                fresh.add(
                        joined(identity(id, last.conflict(), periods.getFirst().from()), state(last.conflict())));
                if (last.to() != null) {
                    closed.add(List.of(last.to(), id));
                }
            }
        });
        database.write(INSERT, fresh);
        database.write("update conflict set closed_at = ?, standing = 'CLOSED' where id = ?", closed);
    }

    private void updateVersions(Set<String> before, List<String> changed, List<String> closed, Instant now) {
        List<String> ended = new ArrayList<>(closed);
        changed.stream().filter(before::contains).forEach(ended::add);
        writeAll(FORGET_MOMENT, ended, keys(ended), now);
        writeAll(END_VERSION, ended, now, keys(ended), now);
        writeAll(BEGIN_VERSION, changed, now, keys(changed));
    }

    /** Runs the statement once for all keys, if there are any. */
    private void writeAll(String statement, List<String> keys, Object... parameters) {
        database.write(statement, keys.isEmpty() ? List.of() : List.of(List.of(parameters)));
    }

    private static String[] keys(List<String> keys) {
        return keys.toArray(String[]::new);
    }

    private static List<?> identity(String id, DetectedConflict found, Instant now) {
        return List.of(
                id,
                found.owner(),
                found.across(),
                found.first().subjectKey(),
                found.first().predicateKey(),
                found.kind(),
                found.apparent(),
                now);
    }

    static List<?> state(DetectedConflict found) {
        return List.of(
                found.standing(),
                found.reason().json(),
                found.weaker(),
                found.independentSources(),
                found.distance(),
                found.mildness());
    }

    static List<?> joined(Collection<?> one, Collection<?> other) {
        List<Object> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
