package org.claimgraph.view.fact;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Data derived from facts and stored beside them. Beans of this type are called within the transaction of each change, on its
 * thread, under the ledger lock and after the facts were stored; an exception rolls the change back.
 */
public interface FactListener {
    /**
     * Updates the data of facts whose claims changed.
     *
     * @param keys the keys of all of them, at least one
     * @param facts those that still have claims, by key
     * @param now the moment of the change, in microseconds
     */
    void update(Set<String> keys, Map<String, Fact> facts, Instant now);
}
