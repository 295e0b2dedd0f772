package org.claimgraph.claim;

import java.time.Instant;
import java.util.Set;

/** Data computed from claims and stored beside them. A bean of this type is called within the transaction of each change. */
public interface Projection {
    /**
     * Claims of these facts were recorded, retracted, superseded or ranked. Called on the thread and in the transaction of
     * the change, after the change was written; whatever it throws rolls the change back.
     *
     * @param facts the keys of the facts, at least one
     * @param now the moment of the change, in microseconds
     */
    void update(Set<String> facts, Instant now);
}
