package org.claimgraph.claim;

import java.time.Instant;
import java.util.Set;

/** Data derived from claims and stored beside them. Beans of this type are called within the transaction of each change. */
public interface Projection {
    /**
     * Updates the data of questions whose claims were recorded, retracted, superseded or ranked. Called on the thread and in the
     * transaction of the change, after the change was written; an exception rolls the change back.
     *
     * @param questions the keys of the questions, at least one; from both ends for symmetric claims
     * @param now the moment of the change, in microseconds
     */
    void update(Set<String> questions, Instant now);

    /**
     * Updates the data about earlier moments after claims have come to belong to other entities, and so to other facts, at every
     * moment. Called after {@link #update} of all projections, on its terms.
     *
     * @param questions the keys of the questions, at least one
     */
    default void updatePast(Set<String> questions) {}
}
