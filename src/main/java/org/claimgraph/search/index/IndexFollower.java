package org.claimgraph.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimgraph.act.Change;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.graph.IdFamily;
import org.jboss.logging.Logger;

/** Brings an index up to date with the database: by all nodes, or by the changes since the position it has reached. */
@ApplicationScoped
class IndexFollower {
    private static final Logger LOG = Logger.getLogger(IndexFollower.class);
    private static final int CHUNK = 1000;
    private static final int LOGGED_NODES = 100_000;
    private final IndexSource source;
    private final ChangeLog changes;

    IndexFollower(IndexSource source, ChangeLog changes) {
        this.source = source;
        this.changes = changes;
    }

    /** Indexes every node anew. What changes meanwhile is followed from the position at the beginning. */
    void rebuild(IndexStore store) {
        long position = changes.last();
        store.clear();
        long nodes = addAll(store, source::entitiesAfter, 0);
        nodes = addAll(store, source::documentsAfter, nodes);
        nodes = addAll(store, source::claimsAfter, nodes);
        store.commit(position);
        LOG.debugf("The search index is built: %d nodes.", nodes);
    }

    private static long addAll(IndexStore store, BiFunction<String, Integer, IndexSource.Chunk> chunks, long before) {
        long nodes = before;
        for (String last = ""; last != null; ) {
            IndexSource.Chunk chunk = chunks.apply(last, CHUNK);
            store.add(chunk.nodes());
            if (nodes / LOGGED_NODES < (nodes + chunk.nodes().size()) / LOGGED_NODES) {
                LOG.infof(
                        "The search index is being built: %d nodes so far.",
                        nodes + chunk.nodes().size());
            }
            nodes += chunk.nodes().size();
            last = chunk.last();
        }
        return nodes;
    }

    /** Indexes what changed since the position; returns whether there may be more. */
    boolean follow(IndexStore store) {
        List<Change> next = changes.after(store.position(), CHUNK);
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
        store.commit(next.getLast().sequence());
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
