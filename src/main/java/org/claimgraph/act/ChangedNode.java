package org.claimgraph.act;

/** The sorts of nodes that change. */
public enum ChangedNode {
    CLAIM,
    ENTITY,
    DOCUMENT,
    CONFLICT
}
