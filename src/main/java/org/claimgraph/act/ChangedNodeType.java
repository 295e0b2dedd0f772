package org.claimgraph.act;

/** The sorts of nodes that change. */
public enum ChangedNodeType {
    CLAIM,
    ENTITY,
    DOCUMENT,
    CONFLICT
}
