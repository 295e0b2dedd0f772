package org.claimgraph.ingest;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.claimgraph.act.ActKind;
import org.claimgraph.act.CurrentAct;
import org.claimgraph.act.LedgerLock;
import org.claimgraph.claim.Ledger;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.EntityRecorder;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.ingest.bundle.BundleFiles;
import org.claimgraph.platform.database.TransactionTimeout;
import org.claimgraph.source.DocumentDraft;
import org.claimgraph.source.DocumentReader;
import org.claimgraph.source.DocumentRecorder;
import org.claimgraph.source.DocumentTextRecorder;
import org.jboss.logging.Logger;

/** Imports bundles, each in one transaction. */
@ApplicationScoped
public class BundleImporter {
    private static final Logger LOG = Logger.getLogger(BundleImporter.class);
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(10);
    private final EntityReader entities;
    private final DocumentReader documents;
    private final EntityRecorder entityRecorder;
    private final DocumentRecorder documentRecorder;
    private final DocumentTextRecorder textRecorder;
    private final Ledger ledger;
    private final LedgerLock lock;
    private final CurrentAct act;
    private final EntityManager manager;
    private final Clock clock;

    BundleImporter(
            EntityReader entities,
            DocumentReader documents,
            EntityRecorder entityRecorder,
            DocumentRecorder documentRecorder,
            DocumentTextRecorder textRecorder,
            Ledger ledger,
            LedgerLock lock,
            CurrentAct act,
            EntityManager manager,
            Clock clock) {
        this.entities = entities;
        this.documents = documents;
        this.entityRecorder = entityRecorder;
        this.documentRecorder = documentRecorder;
        this.textRecorder = textRecorder;
        this.ledger = ledger;
        this.lock = lock;
        this.act = act;
        this.manager = manager;
        this.clock = clock;
    }

    /** Whether the bundle was imported before with the same contents. */
    @Transactional
    public boolean holds(BundleFiles bundle) {
        return holds(manager.find(DataSetRecord.class, bundle.name()), bundle.hash());
    }

    private static boolean holds(DataSetRecord dataSet, String hash) {
        return dataSet != null && dataSet.holds(hash);
    }

    /**
     * Records what is new in the bundle, in one transaction without a time-out. A bundle that was recorded with the same
     * contents is left alone, also where another process on the same database is doing so at this moment.
     *
     * @return the number of new claims
     * @throws ApiException if the bundle refers to what is neither in it nor in the database
     */
    @Transactional
    @TransactionConfiguration(timeout = TransactionTimeout.UNLIMITED)
    public int load(Bundle bundle) {
        try (ImportProgressLog progress =
                new ImportProgressLog("Data set " + bundle.name(), PROGRESS_INTERVAL, LOG::info)) {
            progress.step("waiting for other writers");
            lock.acquire();
            DataSetRecord dataSet = manager.find(DataSetRecord.class, bundle.name());
            if (holds(dataSet, bundle.hash())) {
                return 0;
            }
            Instant now = clock.instant();
            act.begin(ActKind.BUNDLED_DATA, CurrentAct.SYSTEM, "Data set \"%s\"".formatted(bundle.name()), now);
            if (dataSet == null) {
                manager.persist(new DataSetRecord(bundle.name(), bundle.hash(), now));
            } else {
                dataSet.loaded(bundle.hash(), now);
            }
            return record(bundle, now, progress);
        }
    }

    private int record(Bundle bundle, Instant now, ImportProgressLog progress) {
        checkReferences(bundle);
        List<Bundle.EntityLine> newEntities = newEntities(bundle);
        progress.step("recording %d entities".formatted(newEntities.size()));
        newEntities.forEach(entity -> entityRecorder.record(entity.draft(), entity.names(), entity.identifiers()));
        progress.step("recording %d documents".formatted(bundle.documents().size()));
        Set<String> known = documents
                .withKeys(bundle.documents().stream().map(DocumentDraft::key).toList())
                .keySet();
        documentRecorder.record(bundle.documents().stream()
                .filter(document -> !known.contains(document.key()))
                .toList());
        bundle.texts().forEach(text -> textRecorder.attach(text.getBytes(StandardCharsets.UTF_8)));
        newEntities.forEach(
                entity -> entityRecorder.recordOccurrences(entity.draft().key(), entity.names()));
        ledger.nameSources(
                newEntities.stream().map(entity -> entity.draft().key()).toList(), now);
        progress.step("recording %d claims".formatted(bundle.claims().size()));
        int recorded = ledger.record(bundle.claims(), now);
        LOG.infof(
                "Data set %s is imported: %d documents, %d entities, %d claims, of which %d are new.",
                bundle.name(),
                bundle.documents().size(),
                bundle.entities().size(),
                bundle.claims().size(),
                recorded);
        return recorded;
    }

    /** Publishers and documents that lines refer to must be in the bundle or the database; claims are checked as they are recorded. */
    private void checkReferences(Bundle bundle) {
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
                .flatMap(name -> name.occurrences().stream())
                .forEach(occurrence -> places.add(occurrence.document()));
        bundle.documents().forEach(document -> places.remove(document.key()));
        places.removeAll(documents.withKeys(places).keySet());
        refuseMissing(bundle, "publishers", publishers);
        refuseMissing(bundle, "documents of names", places);
    }

    private static void refuseMissing(Bundle bundle, String what, Set<String> missing) {
        if (!missing.isEmpty()) {
            throw ApiException.badInput(
                    "Data set %s refers to %s that are neither in it nor in the database: %s. Add them to its files."
                            .formatted(bundle.name(), what, String.join(", ", missing)));
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
