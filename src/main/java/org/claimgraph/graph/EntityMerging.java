package org.claimgraph.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * Decides which entities are the same, in the caller's transaction and under the lock of the ledger. What refers to the entities has
 * to be moved by the caller.
 */
@ApplicationScoped
public class EntityMerging {
    private final Database database;
    private final EntityManager manager;
    private final ChangeLog changes;

    EntityMerging(Database database, EntityManager manager, ChangeLog changes) {
        this.database = database;
        this.manager = manager;
        this.changes = changes;
    }

    /**
     * Lets the id of an entity, and all ids that stand for it, stand for another entity. Neither of them is merged yet.
     *
     * @throws ApiException CONFLICT if they are one entity, of different kinds, or decided not to be the same
     */
    public void merge(String from, String into, Instant now) {
        manager.flush();
        check(from, into);
        database.write(
                "insert into entity_merge (entity_id, into_id, redirect, merged_at) select e.id, e.merged_into, true, ?"
                        + " from entity e where e.merged_into = ? on conflict do nothing",
                List.of(List.of(now, from)));
        database.write(
                "insert into entity_merge (entity_id, into_id, redirect, merged_at) values (?, ?, false, ?)",
                List.of(List.of(from, into, now)));
        database.write(
                "update entity set merged_into = ? where id = ? or merged_into = ?",
                List.of(List.of(into, from, from)));
        markThoseWithMerged(from, into);
        manager.clear();
        changes.add(ChangeKind.ENTITIES_MERGED, from, into, now);
    }

    /** Those of the entities that a curator split off, and that were not merged since. */
    public Set<String> splitByCurators(Collection<String> keys) {
        return new HashSet<>(database.list(
                Sql.of(
                        "select h.node_id from ledger_change h join act a on a.id = h.act_id where h.kind = 'ENTITY_SPLIT'"
                                + " and a.kind = 'CURATION' and h.node_id = any(keys(?)) and not exists (select 1 from ledger_change l"
                                + " where l.node_id = h.node_id and l.kind = 'ENTITIES_MERGED' and l.sequence > h.sequence)",
                        keys),
                Row::text));
    }

    private void check(String from, String into) {
        if (from.equals(into)) {
            throw conflict("\"%s\" is one entity already.".formatted(IdFamily.ENTITY.of(from)));
        }
        Map<String, EntityKind> kinds = database.byKey(
                Sql.of("select e.id, e.kind from entity e where e.id = any(?)", List.of(from, into)),
                row -> row.word(EntityKind.class));
        if (kinds.get(from) != kinds.get(into)) {
            throw conflict("\"%s\" is a %s and \"%s\" a %s: only entities of one kind can be merged."
                    .formatted(IdFamily.ENTITY.of(from), kinds.get(from), IdFamily.ENTITY.of(into), kinds.get(into)));
        }
        List<String> decided = distinctions(group(from), group(into));
        if (!decided.isEmpty()) {
            throw conflict("Somebody has decided that %s are not the same: undo that by unmarkNotSame first."
                    .formatted(decided.getFirst()));
        }
    }

    /**
     * Lets a merged id be an entity of its own again, with the ids that stood for it before.
     *
     * @return the ids that stand for it then, itself included
     * @throws ApiException CONFLICT if it is not merged, or only redirected by a data set
     */
    public Set<String> split(String key, Instant now) {
        manager.flush();
        List<Boolean> merged =
                database.list(Sql.of("select m.redirect from entity_merge m where m.entity_id = ?", key), Row::truth);
        boolean isRedirect = merged.isEmpty()
                ? !database.list(
                                Sql.of("select e.id from entity e where e.id = ? and e.merged_into is not null", key),
                                Row::text)
                        .isEmpty()
                : merged.getFirst();
        if (isRedirect) {
            throw conflict("\"%s\" is an id that a data set redirects, and never was an entity: it cannot be split."
                    .formatted(IdFamily.ENTITY.of(key)));
        }
        if (merged.isEmpty()) {
            throw conflict("\"%s\" is not merged with another entity.".formatted(IdFamily.ENTITY.of(key)));
        }
        Set<String> group = below(key);
        String root = database.list(Sql.of("select e.merged_into from entity e where e.id = ?", key), Row::text)
                .getFirst();
        database.write("delete from entity_merge where entity_id = ?", List.of(List.of(key)));
        database.write("update entity set merged_into = null where id = ?", List.of(List.of(key)));
        database.write(
                "update entity set merged_into = ? where id = ?",
                group.stream()
                        .filter(one -> !one.equals(key))
                        .map(one -> List.of(key, one))
                        .toList());
        markThoseWithMerged(key, root);
        manager.clear();
        changes.add(ChangeKind.ENTITY_SPLIT, key, now);
        return group;
    }

    private void markThoseWithMerged(String one, String other) {
        database.write(
                "update entity set has_merged = exists (select 1 from entity m where m.merged_into = entity.id) where id = ?",
                List.of(List.of(one), List.of(other)));
    }

    /** The id and those that were merged into it, directly or by others. */
    private Set<String> below(String key) {
        Map<String, List<String>> merges = new HashMap<>();
        database.list(
                Sql.of(
                        "select m.into_id, m.entity_id from entity_merge m where m.entity_id in (select e.id from entity e"
                                + " where e.merged_into = (select t.merged_into from entity t where t.id = ?))",
                        key),
                row -> merges.computeIfAbsent(row.text(), _ -> new ArrayList<>())
                        .add(row.text()));
        Set<String> group = new LinkedHashSet<>(List.of(key));
        List<String> open = new ArrayList<>(group);
        while (!open.isEmpty()) {
            for (String one : merges.getOrDefault(open.removeLast(), List.of())) {
                if (group.add(one)) {
                    open.add(one);
                }
            }
        }
        return group;
    }

    /** Decides that two entities, neither of them merged, are not the same; again changes nothing. */
    public void distinguish(String one, String other, Instant now) {
        if (one.equals(other)) {
            throw conflict("\"%s\" is one entity: split it first.".formatted(IdFamily.ENTITY.of(one)));
        }
        List<String> pair = Stream.of(one, other).sorted().toList();
        database.write(
                "insert into entity_distinction (entity_id, other_id, decided_at) values (?, ?, ?) on conflict do nothing",
                List.of(List.of(pair.getFirst(), pair.getLast(), now)));
        changes.add(ChangeKind.ENTITY_CHANGED, one);
        changes.add(ChangeKind.ENTITY_CHANGED, other);
    }

    /**
     * Takes back the decision that two entities are not the same.
     *
     * @throws ApiException CONFLICT if there is no such decision
     */
    public void allow(String one, String other) {
        Set<String> ones = group(one);
        Set<String> others = group(other);
        if (distinctions(ones, others).isEmpty()) {
            throw conflict("Nobody has decided that \"%s\" and \"%s\" are not the same."
                    .formatted(IdFamily.ENTITY.of(one), IdFamily.ENTITY.of(other)));
        }
        String[] these = ones.toArray(String[]::new);
        String[] those = others.toArray(String[]::new);
        database.write(
                "delete from entity_distinction where entity_id = any(?) and other_id = any(?)",
                List.of(List.of(these, those), List.of(those, these)));
        changes.add(ChangeKind.ENTITY_CHANGED, one);
        changes.add(ChangeKind.ENTITY_CHANGED, other);
    }

    private List<String> distinctions(Set<String> ones, Set<String> others) {
        return database.list(
                Sql.of(
                        "select d.entity_id, d.other_id from entity_distinction d where d.entity_id = any(?)"
                                + " and d.other_id = any(?) or d.entity_id = any(?) and d.other_id = any(?)",
                        ones,
                        others,
                        others,
                        ones),
                row -> "\"%s\" and \"%s\"".formatted(IdFamily.ENTITY.of(row.text()), IdFamily.ENTITY.of(row.text())));
    }

    /** The id of an entity that is not merged, and all that stand for it. */
    private Set<String> group(String root) {
        Set<String> group = new LinkedHashSet<>(
                database.list(Sql.of("select e.id from entity e where e.merged_into = ?", root), Row::text));
        group.add(root);
        return group;
    }

    private static ApiException conflict(String message) {
        return new ApiException(ErrorCode.CONFLICT, message);
    }
}
