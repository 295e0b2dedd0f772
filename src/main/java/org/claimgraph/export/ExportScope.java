package org.claimgraph.export;

import java.util.Collection;
import java.util.TreeSet;
import org.claimgraph.claim.RecordedClaim;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.source.RecordedDocument;

/** The keys of the entities, documents and relations that some claims refer to, each in order. */
final class ExportScope {
    private final Collection<String> entities = new TreeSet<>();
    private final Collection<String> documents = new TreeSet<>();
    private final Collection<String> relations = new TreeSet<>();

    void add(RecordedClaim recorded) {
        addTo(entities, recorded.claim().subjectKey());
        addTo(entities, recorded.claim().objectKey());
        if (recorded.claim().getValue() instanceof EntityValue value) {
            addTo(entities, value.entityId());
        }
        recorded.qualifiers().forEach(qualifier -> addTo(entities, qualifier.entityKey()));
        recorded.attribution().forEach(hop -> addTo(entities, hop.step().agent()));
        addTo(entities, recorded.recorded().subject());
        addTo(entities, recorded.recorded().value());
        recorded.recorded().qualifiers().values().forEach(entities::add);
        recorded.recorded().agents().values().forEach(entities::add);
        addTo(documents, recorded.claim().documentKey());
        recorded.evidence().forEach(evidence -> addTo(documents, evidence.span().document()));
        addTo(relations, recorded.claim().relationKey());
    }

    void addPublisher(RecordedDocument document) {
        addTo(entities, document.draft().publisher());
    }

    void addMergeTarget(RecordedEntity entity) {
        addTo(entities, entity.mergedInto());
    }

    private static void addTo(Collection<String> keys, String key) {
        if (key != null) {
            keys.add(key);
        }
    }

    Collection<String> entities() {
        return entities;
    }

    Collection<String> documents() {
        return documents;
    }

    Collection<String> relations() {
        return relations;
    }
}
