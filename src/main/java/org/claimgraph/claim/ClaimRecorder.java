package org.claimgraph.claim;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.claim.ClaimOutcome.Result;
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
    private final ChangeLog changes;
    private final ClaimIdentity identity;
    private final RemovedNodes removed;
    private final List<Projection> projections;

    ClaimRecorder(
            Predicates predicates,
            AttributionStore attribution,
            MentionStore mentions,
            EntityManager manager,
            Database database,
            ChangeLog changes,
            ClaimIdentity identity,
            RemovedNodes removed,
            @All List<Projection> projections) {
        this.predicates = predicates;
        this.attribution = attribution;
        this.mentions = mentions;
        this.manager = manager;
        this.database = database;
        this.changes = changes;
        this.identity = identity;
        this.removed = removed;
        this.projections = projections;
    }

    /**
     * Records the drafts that are not in the ledger yet, in the caller's transaction.
     *
     * @return the number of new claims
     * @throws ApiException if a draft cannot be recorded; the caller must then roll the transaction back
     */
    int record(List<ClaimDraft> drafts, Instant now) {
        Set<String> questions = new LinkedHashSet<>();
        int recorded = 0;
        for (ClaimOutcome outcome : outcomes(drafts, questions, now)) {
            if (outcome.result() == Result.REJECTED) {
                throw ApiException.badInput(outcome.problem());
            }
            recorded += outcome.result() == Result.NEW ? 1 : 0;
        }
        updateProjections(questions, now);
        return recorded;
    }

    /**
     * Records those drafts that can be recorded and are not in the ledger yet, in the caller's transaction, without updating
     * the projections.
     *
     * @param questions takes the keys of the questions whose projections must be updated
     * @return what became of each draft; none is RESTORED
     */
    List<ClaimOutcome> outcomes(List<ClaimDraft> drafts, Set<String> questions, Instant now) {
        manager.flush();
        List<KeyedDraft> keyed = keyed(drafts);
        ReferencedData referenced = new ReferencedData(database, keyed);
        List<ClaimOutcome> outcomes = keyed.stream()
                .map(draft -> outcome(draft, referenced, questions, now))
                .toList();
        removed.restoreNamedBy(
                outcomes.stream()
                        .filter(outcome -> outcome.result() == Result.NEW)
                        .map(ClaimOutcome::claim)
                        .toList(),
                now);
        if (!referenced.merged().isEmpty() && outcomes.stream().anyMatch(outcome -> outcome.result() == Result.NEW)) {
            questions.addAll(identity.move(referenced.merged()));
        }
        return outcomes;
    }

    private ClaimOutcome outcome(KeyedDraft draft, ReferencedData referenced, Set<String> questions, Instant now) {
        try {
            DraftCheck.check(draft, referenced);
        } catch (ApiException problem) {
            return new ClaimOutcome(draft.key(), Result.REJECTED, problem.getMessage());
        }
        if (!referenced.addClaim(draft.key())) {
            return new ClaimOutcome(draft.key(), Result.KNOWN, null);
        }
        write(draft, referenced, now);
        changes.add(ChangeKind.CLAIM_RECORDED, draft.key(), now);
        questions.addAll(draft.questions());
        return new ClaimOutcome(draft.key(), Result.NEW, null);
    }

    /** Everything that is wrong with each draft. */
    List<List<DraftProblem>> problems(List<ClaimDraft> drafts) {
        manager.flush();
        List<KeyedDraft> keyed = keyed(drafts);
        ReferencedData referenced = new ReferencedData(database, keyed);
        return keyed.stream()
                .map(draft -> DraftCheck.problems(draft, referenced))
                .toList();
    }

    private List<KeyedDraft> keyed(List<ClaimDraft> drafts) {
        return drafts.stream()
                .map(draft -> KeyedDraft.of(draft, predicates.of(draft.predicate())))
                .toList();
    }

    /** Updates all projections of the claims that answer these questions. */
    void updateProjections(Set<String> questions, Instant now) {
        manager.flush();
        if (!questions.isEmpty()) {
            projections.forEach(projection -> projection.update(questions, now));
        }
    }

    /** Updates what all projections say of earlier moments, after the claims of these questions came to other entities. */
    void updatePast(Set<String> questions) {
        if (!questions.isEmpty()) {
            projections.forEach(projection -> projection.updatePast(questions));
        }
    }

    private void write(KeyedDraft keyed, ReferencedData referenced, Instant now) {
        ClaimDraft draft = keyed.draft();
        ReferencedData.KnownDocument document = referenced.document(draft.document());
        manager.persist(new ClaimRecord(
                keyed, referenced.source(draft), referenced.nextSequence(), document.publishedOn(), now));
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
