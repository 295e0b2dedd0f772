package org.claimgraph.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.claimgraph.claim.Ledger;
import org.claimgraph.claim.LedgerLock;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.EntityRecorder;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.ingest.bundle.BundleFiles;
import org.claimgraph.source.DocumentDraft;
import org.claimgraph.source.DocumentReader;
import org.claimgraph.source.DocumentRecorder;
import org.jboss.logging.Logger;

/** Records bundles, each in one transaction: whole, or not at all. */
@ApplicationScoped
public class Importer {
    private static final Logger LOG = Logger.getLogger(Importer.class);
    private final EntityReader entities;
    private final DocumentReader documents;
    private final EntityRecorder entityRecorder;
    private final DocumentRecorder documentRecorder;
    private final Ledger ledger;
    private final LedgerLock lock;
    private final EntityManager manager;
    private final Clock clock;

    Importer(
            EntityReader entities,
            DocumentReader documents,
            EntityRecorder entityRecorder,
            DocumentRecorder documentRecorder,
            Ledger ledger,
            LedgerLock lock,
            EntityManager manager,
            Clock clock) {
        this.entities = entities;
        this.documents = documents;
        this.entityRecorder = entityRecorder;
        this.documentRecorder = documentRecorder;
        this.ledger = ledger;
        this.lock = lock;
        this.manager = manager;
        this.clock = clock;
    }

    /** Whether the bundle was recorded before with the same contents. */
    @Transactional
    public boolean holds(BundleFiles bundle) {
        return holds(manager.find(DataSet.class, bundle.name()), bundle.hash());
    }

    private static boolean holds(DataSet dataSet, String hash) {
        return dataSet != null && dataSet.holds(hash);
    }

    /**
     * Records what is new in the bundle. One that was recorded with the same contents is left alone, also where another
     * process on the same database is doing so at this moment.
     *
     * @return the number of new claims
     */
    @Transactional
    public int load(Bundle bundle) {
        lock.acquire();
        DataSet dataSet = manager.find(DataSet.class, bundle.name());
        if (holds(dataSet, bundle.hash())) {
            return 0;
        }
        check(bundle);
        Instant now = clock.instant();
        if (dataSet == null) {
            manager.persist(new DataSet(bundle.name(), bundle.hash(), now));
        } else {
            dataSet.loaded(bundle.hash(), now);
        }
        List<Bundle.EntityLine> fresh = newEntities(bundle);
        fresh.forEach(entity -> entityRecorder.record(entity.draft(), entity.names(), entity.identifiers()));
        Set<String> known = documents
                .withKeys(bundle.documents().stream().map(one -> one.key()).toList())
                .keySet();
        bundle.documents().stream()
                .filter(document -> !known.contains(document.key()))
                .forEach(documentRecorder::record);
        fresh.forEach(entity -> entityRecorder.recordOccurrences(entity.draft().key(), entity.names()));
        int recorded = ledger.record(bundle.claims(), now);
        LOG.infof(
                "Data set %s: %d documents, %d entities, %d claims, of which %d are new.",
                bundle.name(),
                bundle.documents().size(),
                bundle.entities().size(),
                bundle.claims().size(),
                recorded);
        return recorded;
    }

    /** What documents and names point at must be in the bundle or in the graph; claims are checked as they are recorded. */
    private void check(Bundle bundle) {
        Set<String> publishers = new TreeSet<>();
        bundle.documents().stream()
                .map(DocumentDraft::publisher)
                .filter(Objects::nonNull)
                .forEach(publishers::add);
        bundle.entities().forEach(entity -> publishers.remove(entity.draft().key()));
        publishers.removeAll(entities.withKeys(publishers).keySet());
        Set<String> places = new TreeSet<>();
        bundle.entities().stream()
                .flatMap(entity -> entity.names().stream())
                .flatMap(name -> name.seen().stream())
                .forEach(seen -> places.add(seen.document()));
        bundle.documents().forEach(document -> places.remove(document.key()));
        places.removeAll(documents.withKeys(places).keySet());
        if (!publishers.isEmpty() || !places.isEmpty()) {
            throw ApiException.badInput(
                    "Data set %s names publishers that are no entities: %s, and documents that are not there: %s."
                            .formatted(bundle.name(), publishers, places));
        }
    }

    private List<Bundle.EntityLine> newEntities(Bundle bundle) {
        Set<String> keys = new HashSet<>();
        bundle.entities().forEach(entity -> keys.add(entity.draft().key()));
        Set<String> known = entities.withKeys(keys).keySet();
        return bundle.entities().stream()
                .filter(entity -> !known.contains(entity.draft().key()))
                .toList();
    }
}
