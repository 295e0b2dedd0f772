package org.claimgraph.graph;

import java.util.Collection;
import java.util.Map;

/** What finds the nodes of a family of ids: one bean a family. */
public interface NodeLoader {
    IdFamily family();

    /** The nodes with these keys, in one statement; what does not exist is left out. */
    Map<String, ? extends Node> withKeys(Collection<String> keys);
}
