package org.claimgraph.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.claimgraph.act.Change;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.platform.Hash;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Brings an index up to date with the database: by all nodes, or by the changes since the position it has reached. */
@ApplicationScoped
class IndexFollower {
    private static final int CHUNK = 1000;
    private final IndexSource source;
    private final ChangeLog changes;
    private final Database database;

    IndexFollower(IndexSource source, ChangeLog changes, Database database) {
        this.source = source;
        this.changes = changes;
        this.database = database;
    }

    /** Whether the index was made of this ledger, as it is now or at an earlier change. */
    boolean isOfThisLedger(IndexStore store) {
        IndexPosition position = store.position();
        return position.sequence() > 0 && position.equals(position(position.sequence()));
    }

    /**
     * The position at a change. The log is only added to, so two ledgers with the same change at one place have the same history
     * up to there. Migrations count too, because they may change ids without a change in the log.
     */
    private IndexPosition position(long sequence) {
        List<Change> at = changes.after(sequence - 1, 1);
        if (at.isEmpty() || at.getFirst().sequence() != sequence) {
            return IndexPosition.NONE;
        }
        Change change = at.getFirst();
        long migrations = database.list(Sql.of("select count(*) from flyway_schema_history"), Row::number)
                .getFirst();
        String mark = Hash.id(List.of(
                Long.toString(migrations),
                change.act(),
                change.kind().name(),
                change.key(),
                change.at().toString()));
        return new IndexPosition(sequence, mark);
    }

    /** How many nodes a rebuild indexes. */
    long nodes() {
        return database.list(
                        Sql.of("select (select count(*) from entity) + (select count(*) from document)"
                                + " + (select count(*) from claim c where c.retracted_at is null)"),
                        Row::number)
                .getFirst();
    }

    /**
     * Indexes every node anew. What changes meanwhile is followed from the position at the beginning.
     *
     * @param progress gets the number of nodes that are indexed so far
     * @param step after how many nodes it gets the next number
     */
    void rebuild(IndexStore store, LongConsumer progress, long step) {
        IndexPosition position = position(changes.last());
        store.clear();
        long nodes = 0;
        for (ChunkReader chunks :
                List.<ChunkReader>of(source::entitiesAfter, source::documentsAfter, source::claimsAfter)) {
            for (String last = ""; last != null; ) {
                IndexSource.Chunk chunk = chunks.after(last, CHUNK);
                store.add(chunk.nodes());
                long before = nodes;
                nodes += chunk.nodes().size();
                if (before / step < nodes / step) {
                    progress.accept(nodes);
                }
                last = chunk.last();
            }
        }
        store.commit(position);
    }

    /** Reads the nodes of one sort in the order of their keys. */
    private interface ChunkReader {
        IndexSource.Chunk after(String key, int limit);
    }

    /** Indexes what changed since the position; returns whether there may be more. */
    boolean follow(IndexStore store) {
        List<Change> next = changes.after(store.position().sequence(), CHUNK);
        if (next.isEmpty()) {
            return false;
        }
        Set<String> claims = keys(next, Change::claim);
        Set<String> entities = keys(next, Change::entity);
        next.stream()
                .filter(change -> change.entity() != null)
                .map(Change::otherKey)
                .filter(Objects::nonNull)
                .forEach(entities::add);
        List<IndexedNode> indexedClaims = source.claims(claims);
        indexedClaims.forEach(claim -> entities.add(claim.entity()));
        replace(store, IdFamily.CLAIM, claims, indexedClaims);
        replace(store, IdFamily.ENTITY, entities, source.entities(entities));
        Set<String> documents = keys(next, Change::document);
        replace(store, IdFamily.DOCUMENT, documents, source.documents(documents));
        store.commit(position(next.getLast().sequence()));
        return next.size() == CHUNK;
    }

    private static Set<String> keys(List<Change> changes, Function<Change, String> key) {
        return changes.stream().map(key).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void replace(IndexStore store, IdFamily family, Collection<String> keys, List<IndexedNode> nodes) {
        Set<String> present = nodes.stream().map(IndexedNode::key).collect(Collectors.toSet());
        store.replace(nodes);
        keys.stream().map(family::of).filter(id -> !present.contains(id)).forEach(store::delete);
    }
}
