package org.claimgraph.graph.vocabulary;

/** Finds predicates that are not in the vocabulary but that an import kept under their own names. */
public interface KeptPredicates {
    /** Whether any claim has the predicate. Called on request threads, with or without a transaction. */
    boolean keeps(String key);
}
