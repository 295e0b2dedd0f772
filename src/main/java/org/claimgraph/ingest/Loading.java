package org.claimgraph.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Claims;
import org.claimgraph.graph.Entities;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.source.Documents;
import org.jboss.logging.Logger;

/** Records bundles, each in one transaction: whole, or not at all. */
@ApplicationScoped
public class Loading {
    private static final Logger LOG = Logger.getLogger(Loading.class);
    private final Entities entities;
    private final Documents documents;
    private final Claims claims;
    private final EntityManager manager;
    private final Clock clock;

    Loading(Entities entities, Documents documents, Claims claims, EntityManager manager, Clock clock) {
        this.entities = entities;
        this.documents = documents;
        this.claims = claims;
        this.manager = manager;
        this.clock = clock;
    }

    /**
     * Records what is new in the bundle. One that was recorded with the same contents is left alone.
     *
     * @return the number of new claims
     */
    @Transactional
    public int load(Bundle bundle) {
        DataSet dataSet = manager.find(DataSet.class, bundle.name());
        if (dataSet != null && dataSet.holds(bundle.hash())) {
            return 0;
        }
        Instant now = clock.instant();
        if (dataSet == null) {
            manager.persist(new DataSet(bundle.name(), bundle.hash(), now));
        } else {
            dataSet.loaded(bundle.hash(), now);
        }
        List<Bundle.EntityLine> fresh = newEntities(bundle);
        fresh.forEach(entity -> entities.record(entity.kind(), entity.traits(), entity.names(), entity.identifiers()));
        Set<String> known = documents
                .withKeys(bundle.documents().stream().map(one -> one.key()).toList())
                .keySet();
        bundle.documents().stream()
                .filter(document -> !known.contains(document.key()))
                .forEach(documents::record);
        fresh.forEach(entity -> entities.recordPlaces(entity.traits().key(), entity.names()));
        int recorded = claims.record(bundle.claims(), now);
        LOG.infof(
                "Data set %s: %d documents, %d entities, %d claims, of which %d are new.",
                bundle.name(),
                bundle.documents().size(),
                bundle.entities().size(),
                bundle.claims().size(),
                recorded);
        return recorded;
    }

    private List<Bundle.EntityLine> newEntities(Bundle bundle) {
        Set<String> keys = new HashSet<>();
        bundle.entities().forEach(entity -> keys.add(entity.traits().key()));
        Set<String> known = entities.withKeys(keys).keySet();
        return bundle.entities().stream()
                .filter(entity -> !known.contains(entity.traits().key()))
                .toList();
    }
}
