package org.claimgraph.search.index;

import java.util.Collection;
import org.apache.lucene.search.CollectorManager;

/** Gives searches the one collector that counts their facets; the index is searched by one thread per request. */
final class FacetCountsManager implements CollectorManager<FacetCounts, FacetCounts> {
    @Override
    public FacetCounts newCollector() {
        return new FacetCounts();
    }

    @Override
    public FacetCounts reduce(Collection<FacetCounts> collectors) {
        return collectors.iterator().next();
    }
}
