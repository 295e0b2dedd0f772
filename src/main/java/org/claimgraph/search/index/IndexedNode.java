package org.claimgraph.search.index;

import java.util.List;

/**
 * A node as it is indexed.
 *
 * @param key its own global id
 * @param id the global id of the node that is found; of a merged entity, that of the one it was merged into
 * @param entity the key of the entity it belongs to: itself or the subject of a claim; null for documents
 * @param publisher the name of the publisher; null if there is none
 * @param predicate the key of the predicate; null if there is none
 * @param sources how well it is sourced: for an entity, the number of claims about it
 */
record IndexedNode(
        SearchKind kind,
        String key,
        String id,
        String entity,
        String publisher,
        String predicate,
        long sources,
        List<IndexedText> texts) {
    IndexedNode {
        texts = List.copyOf(texts);
    }
}
