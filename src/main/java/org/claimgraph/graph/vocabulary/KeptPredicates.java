package org.claimgraph.graph.vocabulary;

/** Predicates that are not in the vocabulary but that an import kept under their own names. */
public interface KeptPredicates {
    /** Whether claims have the predicate. Called by request threads, with or without a transaction. */
    boolean keeps(String key);
}
