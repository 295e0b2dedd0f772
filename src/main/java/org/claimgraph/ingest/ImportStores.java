package org.claimgraph.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.DataSetLedger;
import org.claimgraph.claim.FactChangeCounts;
import org.claimgraph.claim.Ledger;
import org.claimgraph.claim.RemovedNodes;
import org.claimgraph.graph.DataSetEntities;
import org.claimgraph.graph.EntityMerging;
import org.claimgraph.graph.EntityRecorder;
import org.claimgraph.graph.EntityScan;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.graph.vocabulary.PredicateKeys;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.graph.vocabulary.QualifierKeys;
import org.claimgraph.source.DocumentReader;
import org.claimgraph.source.DocumentRecorder;
import org.claimgraph.source.DocumentScan;
import org.claimgraph.source.DocumentTextRecorder;

/** What the passes of an import read and write. */
@ApplicationScoped
class ImportStores {
    private final EntityScan entities;
    private final EntityRecorder entityRecorder;
    private final DataSetEntities dataSetEntities;
    private final RemovedNodes removedNodes;
    private final EntityMerging merging;
    private final DocumentReader documents;
    private final DocumentRecorder documentRecorder;
    private final DocumentTextRecorder texts;
    private final DocumentScan documentScan;
    private final DataSetLedger dataSets;
    private final Ledger ledger;
    private final ClaimReader claims;
    private final Predicates predicates;
    private final PredicateKeys predicateKeys;
    private final FactChangeCounts facts;
    private final QualifierKeys qualifierKeys;
    private final EntityManager manager;

    ImportStores(
            EntityScan entities,
            EntityRecorder entityRecorder,
            DataSetEntities dataSetEntities,
            RemovedNodes removedNodes,
            EntityMerging merging,
            DocumentReader documents,
            DocumentRecorder documentRecorder,
            DocumentTextRecorder texts,
            DocumentScan documentScan,
            DataSetLedger dataSets,
            Ledger ledger,
            ClaimReader claims,
            Predicates predicates,
            PredicateKeys predicateKeys,
            FactChangeCounts facts,
            QualifierKeys qualifierKeys,
            EntityManager manager) {
        this.entities = entities;
        this.entityRecorder = entityRecorder;
        this.dataSetEntities = dataSetEntities;
        this.removedNodes = removedNodes;
        this.merging = merging;
        this.documents = documents;
        this.documentRecorder = documentRecorder;
        this.texts = texts;
        this.documentScan = documentScan;
        this.dataSets = dataSets;
        this.ledger = ledger;
        this.claims = claims;
        this.predicates = predicates;
        this.predicateKeys = predicateKeys;
        this.facts = facts;
        this.qualifierKeys = qualifierKeys;
        this.manager = manager;
    }

    FactChangeCounts facts() {
        return facts;
    }

    EntityScan entities() {
        return entities;
    }

    EntityRecorder entityRecorder() {
        return entityRecorder;
    }

    DataSetEntities dataSetEntities() {
        return dataSetEntities;
    }

    EntityMerging merging() {
        return merging;
    }

    RemovedNodes removedNodes() {
        return removedNodes;
    }

    DocumentReader documents() {
        return documents;
    }

    DocumentRecorder documentRecorder() {
        return documentRecorder;
    }

    DocumentTextRecorder texts() {
        return texts;
    }

    DocumentScan documentScan() {
        return documentScan;
    }

    DataSetLedger dataSets() {
        return dataSets;
    }

    Ledger ledger() {
        return ledger;
    }

    ClaimReader claims() {
        return claims;
    }

    Predicates predicates() {
        return predicates;
    }

    PredicateKeys predicateKeys() {
        return predicateKeys;
    }

    QualifierKeys qualifierKeys() {
        return qualifierKeys;
    }

    /** Those of the keys that entities have. */
    Set<String> knownEntities(Collection<String> keys) {
        return entities.withKeys(keys).stream().map(RecordedEntity::key).collect(Collectors.toSet());
    }

    /** Writes what was recorded and forgets it, so that memory does not grow with the import. */
    void flush() {
        manager.flush();
        manager.clear();
    }
}
