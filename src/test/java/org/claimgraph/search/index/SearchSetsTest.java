package org.claimgraph.search.index;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** The floor of the search for names on a set of queries outside of the repository. */
class SearchSetsTest {
    @Test
    void wantedEntitiesAreFoundFirst() {
        assumeTrue(
                SearchSets.arePresent(),
                "The sets of names are not in " + SearchSets.FOLDER + ": set -Dclaimgraph.cases to their folder.");
        double rank = SearchSets.meanReciprocalRank(SearchSets.search());
        assertTrue(rank >= 0.96, "mean reciprocal rank " + rank);
    }
}
