package org.claimgraph.claim;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.database.Database;
import org.claimgraph.source.AttributionStore;
import org.claimgraph.source.MentionStore;

/** Records drafts in the ledger: checks each draft, skips those already recorded, and writes the others with their parts. */
@ApplicationScoped
class ClaimRecorder {
    private final Predicates predicates;
    private final AttributionStore attribution;
    private final MentionStore mentions;
    private final EntityManager manager;
    private final Database database;
    private final List<Projection> projections;

    ClaimRecorder(
            Predicates predicates,
            AttributionStore attribution,
            MentionStore mentions,
            EntityManager manager,
            Database database,
            @All List<Projection> projections) {
        this.predicates = predicates;
        this.attribution = attribution;
        this.mentions = mentions;
        this.manager = manager;
        this.database = database;
        this.projections = projections;
    }

    /**
     * Records the drafts that are not in the ledger yet, in the caller's transaction.
     *
     * @return the number of new claims
     * @throws ApiException if a draft cannot be recorded; the caller must then roll the transaction back
     */
    int record(List<ClaimDraft> drafts, Instant now) {
        manager.flush();
        List<KeyedDraft> keyed = drafts.stream()
                .map(draft -> KeyedDraft.of(draft, predicates.of(draft.predicate())))
                .toList();
        ReferencedData referenced = new ReferencedData(database, keyed);
        Set<String> facts = new LinkedHashSet<>();
        int recorded = 0;
        for (KeyedDraft draft : keyed) {
            DraftCheck.check(draft, referenced);
            if (referenced.addClaim(draft.key())) {
                write(draft, referenced, now);
                facts.add(draft.fact());
                recorded++;
            }
        }
        updateProjections(facts, now);
        return recorded;
    }

    /** Updates all projections of these facts. */
    void updateProjections(Set<String> facts, Instant now) {
        manager.flush();
        if (!facts.isEmpty()) {
            projections.forEach(projection -> projection.update(facts, now));
        }
    }

    private void write(KeyedDraft keyed, ReferencedData referenced, Instant now) {
        ClaimDraft draft = keyed.draft();
        ReferencedData.KnownDocument document = referenced.document(draft.document());
        LocalDate published = document.publishedOn();
        long sequence = referenced.nextSequence();
        manager.persist(new ClaimRecord(keyed, referenced.source(draft), sequence, published, now));
        if (referenced.addFact(keyed.fact())) {
            manager.persist(new FactRecord(keyed, sequence));
        }
        if (keyed.relation() != null && referenced.addRelation(keyed.relation())) {
            manager.persist(RelationEndRecord.out(keyed, sequence, referenced.kind(keyed.object())));
            manager.persist(RelationEndRecord.in(keyed, sequence, referenced.kind(draft.subject())));
        }
        for (int position = 0; position < draft.qualifiers().size(); position++) {
            manager.persist(new QualifierRecord(
                    keyed.key(), position, draft.qualifiers().get(position)));
        }
        attribution.record(keyed.key(), draft.attribution(), draft.evidence(), document.hash());
        mentions.record(
                draft.document(),
                keyed.entities().stream()
                        .filter(entity -> referenced.addMention(draft.document(), entity))
                        .toList());
    }
}
