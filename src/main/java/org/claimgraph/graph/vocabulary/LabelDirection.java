package org.claimgraph.graph.vocabulary;

/** From which of its two ends the label of a predicate is read. */
enum LabelDirection {
    FORWARD,
    INVERSE
}
