package org.claimgraph.claim;

import java.time.Instant;
import java.util.Set;

/** Whoever keeps something up to date with the ledger: a bean of this type is called inside each change's transaction. */
public interface Projection {
    /**
     * Claims of these facts were recorded, retracted, superseded or ranked.
     *
     * @param facts the keys of the facts
     */
    void touched(Set<String> facts, Instant now);
}
