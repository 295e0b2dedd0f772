package org.claimgraph.graph;

/** Tells how the claims about an entity are counted; implemented by the package that holds the claims. Thread-safe. */
public interface ClaimCount {
    /** The SQL expression for the number of claims about the entity in the table alias {@code e}; it has no parameters. */
    String expression();
}
