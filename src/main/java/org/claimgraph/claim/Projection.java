package org.claimgraph.claim;

import java.time.Instant;
import java.util.Set;

/** Data derived from claims and stored beside them. Beans of this type are called within the transaction of each change. */
public interface Projection {
    /**
     * Updates the data of facts whose claims were recorded, retracted, superseded or ranked. Called on the thread and in the
     * transaction of the change, after the change was written; an exception rolls the change back.
     *
     * @param facts the keys of the facts, at least one
     * @param now the moment of the change, in microseconds
     */
    void update(Set<String> facts, Instant now);
}
