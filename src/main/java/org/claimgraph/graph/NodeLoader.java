package org.claimgraph.graph;

import java.util.Collection;
import java.util.Map;

/** Loads the nodes of one id family. Each family has one bean of this type; it is called by several threads. */
public interface NodeLoader {
    /** The id family of the nodes. */
    IdFamily family();

    /** Loads the nodes with these keys, by key; keys without a node are left out. */
    Map<String, ? extends Node> withKeys(Collection<String> keys);
}
