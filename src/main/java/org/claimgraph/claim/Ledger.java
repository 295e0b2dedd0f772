package org.claimgraph.claim;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.act.Acts;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.act.LedgerLock;
import org.claimgraph.claim.ClaimOutcome.Result;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * Changes the ledger, in the caller's transaction and under {@link LedgerLock}. Nothing is deleted: reads as of an
 * earlier transaction time return the ledger as it was.
 */
@ApplicationScoped
public class Ledger {
    private final ClaimRepository claims;
    private final ClaimRecorder recorder;
    private final LedgerLock lock;
    private final Database database;
    private final ChangeLog changes;
    private final ClaimRedaction redaction;
    private final ClaimIdentity identity;
    private final Supersessions supersessions;
    private final RemovedNodes removed;
    private final Acts acts;
    private final List<RedactionListener> redactionListeners;

    Ledger(
            ClaimRepository claims,
            ClaimRecorder recorder,
            LedgerLock lock,
            Database database,
            ChangeLog changes,
            ClaimRedaction redaction,
            ClaimIdentity identity,
            Supersessions supersessions,
            RemovedNodes removed,
            Acts acts,
            @All List<RedactionListener> redactionListeners) {
        this.claims = claims;
        this.recorder = recorder;
        this.lock = lock;
        this.database = database;
        this.changes = changes;
        this.redaction = redaction;
        this.identity = identity;
        this.supersessions = supersessions;
        this.removed = removed;
        this.acts = acts;
        this.redactionListeners = redactionListeners;
    }

    /**
     * Records the drafts that are not in the ledger yet.
     *
     * @return the number of new claims
     * @throws ApiException if a draft refers to something that does not exist or does not match the vocabulary; the caller must
     *     then roll the transaction back
     */
    public int record(List<ClaimDraft> drafts, Instant now) {
        lock.acquire();
        return recorder.record(drafts, stored(now));
    }

    /** Everything that keeps each draft from being recorded, in the caller's transaction. */
    public List<List<DraftProblem>> problems(List<ClaimDraft> drafts) {
        return recorder.problems(drafts);
    }

    /** Records those drafts that can be recorded, and restores claims that are stated again; returns what became of each. */
    public List<ClaimOutcome> recordEach(List<ClaimDraft> drafts, Instant now) {
        lock.acquire();
        Set<String> questions = new LinkedHashSet<>();
        List<ClaimOutcome> outcomes = recorder.outcomes(drafts, questions, stored(now));
        recorder.updateProjections(questions, stored(now));
        return restoreKnown(outcomes, now);
    }

    /** Lets the claims stand again that were retracted or superseded when they were stated; a redacted claim stays retracted. */
    private List<ClaimOutcome> restoreKnown(List<ClaimOutcome> outcomes, Instant now) {
        Set<String> known = new LinkedHashSet<>();
        outcomes.stream()
                .filter(outcome -> outcome.result() == Result.KNOWN)
                .forEach(outcome -> known.add(outcome.claim()));
        if (known.isEmpty()) {
            return outcomes;
        }
        List<String> ended = database.list(
                Sql.of(
                        "select c.id from claim c where c.redacted_at is null and c.id = any(keys(?)) and (c.retracted_at"
                                + " is not null or exists (select 1 from claim s where s.supersedes_id = c.id"
                                + " and s.retracted_at is null))",
                        known),
                Row::text);
        restoreStated(ended, now);
        Set<String> restored = new HashSet<>(ended);
        return outcomes.stream()
                .map(outcome -> restored.remove(outcome.claim())
                        ? new ClaimOutcome(outcome.claim(), Result.RESTORED, null)
                        : outcome)
                .toList();
    }

    /** Moves the claims that name an entity to the one that it was merged into. */
    public void merge(String from, String into, Instant now) {
        lock.acquire();
        Set<String> questions = new LinkedHashSet<>(identity.move(Map.of(from, into)));
        questions.addAll(identity.nameSources(List.of(from, into)));
        project(questions, stored(now));
    }

    /**
     * Gives the claims that were recorded with one of these ids back to an entity that was split off.
     *
     * @param from the entity that the ids stood for
     */
    public void split(Collection<String> recorded, String entity, String from, Instant now) {
        lock.acquire();
        project(identity.giveBack(recorded, entity, from), stored(now));
    }

    /**
     * Lets claims whose source is named in words have the entity as their source that alone has such a name now, so that it makes
     * no difference whether the entity or the claim was recorded first.
     *
     * @param entities the keys of entities that have new names
     */
    public void nameSources(Collection<String> entities, Instant now) {
        if (entities.isEmpty()) {
            return;
        }
        lock.acquire();
        Set<String> questions = identity.nameSources(entities);
        if (!questions.isEmpty()) {
            recorder.updateProjections(questions, stored(now));
            recorder.updatePast(questions);
        }
    }

    /** The present identities hold for reads as of earlier moments, too. */
    private void project(Set<String> questions, Instant now) {
        recorder.updateProjections(questions, now);
        identity.forgetFormerFacts(questions);
        recorder.updatePast(questions);
    }

    /**
     * Retracts a claim, if it is not retracted, and removes its content for good, with the reasons of earlier acts on it. Its key,
     * subject, predicate, document and spans stay.
     *
     * @throws ApiException if the claim does not exist
     */
    public void redact(String key, Instant now) {
        retract(List.of(key), now);
        Set<String> questions = claims.existing(key).questions();
        redaction.redact(key, stored(now));
        changes.add(ChangeKind.CLAIM_REDACTED, key, stored(now));
        recorder.updateProjections(questions, stored(now));
        redaction.redactProjections(questions);
        acts.removeReasons(key);
        redactionListeners.forEach(listener -> listener.redacted(key));
    }

    /**
     * Retracts claims. Claims that they superseded are no longer superseded.
     *
     * @throws ApiException if a claim does not exist
     */
    public void retract(Collection<String> keys, Instant now) {
        lock.acquire();
        Set<String> questions = new LinkedHashSet<>();
        for (String key : keys) {
            ClaimRecord claim = claims.existing(key);
            if (!claim.isRetracted()) {
                claim.retract(stored(now));
                changes.add(ChangeKind.CLAIM_RETRACTED, key, stored(now));
                supersessions.noteRetracted(claim, stored(now));
                questions.addAll(questionsOf(claim));
            }
        }
        recorder.updateProjections(questions, stored(now));
    }

    /**
     * Lets claims stand again: ends the retraction of those that are retracted, and the supersession of the others. Those that
     * stand stay as they are.
     *
     * @throws ApiException if a claim does not exist or its content was removed
     */
    public void restore(Collection<String> keys, Instant now) {
        lock.acquire();
        Set<String> questions = new LinkedHashSet<>();
        for (String key : keys) {
            ClaimRecord claim = claims.existing(key);
            if (claim.isRetracted()) {
                questions.addAll(endRetraction(claim, stored(now)));
            } else {
                questions.addAll(supersessions.endOf(key, stored(now)));
            }
        }
        removed.restoreNamedBy(keys, stored(now));
        recorder.updateProjections(questions, stored(now));
    }

    /**
     * Lets claims that are stated again stand again, whether they are retracted, superseded or both.
     *
     * @throws ApiException if a claim does not exist or its content was removed
     */
    public void restoreStated(Collection<String> keys, Instant now) {
        lock.acquire();
        Set<String> questions = new LinkedHashSet<>();
        for (String key : keys) {
            ClaimRecord claim = claims.existing(key);
            if (claim.isRetracted()) {
                questions.addAll(endRetraction(claim, stored(now)));
            }
        }
        for (String key : supersessions.supersededOf(keys)) {
            questions.addAll(supersessions.endOf(key, stored(now)));
        }
        removed.restoreNamedBy(keys, stored(now));
        recorder.updateProjections(questions, stored(now));
    }

    private Set<String> endRetraction(ClaimRecord claim, Instant now) {
        String key = claim.key();
        if (claim.isRedacted()) {
            throw conflict("The content of the claim \"%s\" was removed, so it cannot be restored.".formatted(key));
        }
        database.write(
                "insert into claim_past_retraction (claim_id, retracted_at, restored_at) values (?, ?, ?)",
                List.of(List.of(key, claim.restore(), now)));
        changes.add(ChangeKind.CLAIM_RESTORED, key, now);
        supersessions.noteRestored(claim, now);
        return questionsOf(claim);
    }

    /** The questions of a claim and of the one that it supersedes. */
    private Set<String> questionsOf(ClaimRecord claim) {
        Set<String> questions = new LinkedHashSet<>(claim.questions());
        if (claim.supersedes() != null) {
            questions.addAll(claims.existing(claim.supersedes()).questions());
        }
        return questions;
    }

    /**
     * Lets the newer claim supersede the older one from {@code now}. A claim supersedes at most one other at a time; one that was
     * superseded by the older one stands again.
     *
     * @throws ApiException if a claim does not exist, or the newer one supersedes another
     */
    public void supersede(String older, String newer, SupersessionKind kind, Instant now) {
        supersede(List.of(new Correction(older, newer, kind)), now);
    }

    /** A claim that takes the place of another one, and why. */
    public record Correction(String older, String newer, SupersessionKind kind) {}

    /**
     * Lets claims supersede others from {@code now}, one pair after the other.
     *
     * @throws ApiException as {@link #supersede(String, String, SupersessionKind, Instant)}
     */
    public void supersede(Collection<Correction> corrections, Instant now) {
        lock.acquire();
        Set<String> questions = new LinkedHashSet<>();
        for (Correction pair : corrections) {
            questions.addAll(supersessions.begin(pair.older(), pair.newer(), pair.kind(), stored(now)));
        }
        recorder.updateProjections(questions, stored(now));
    }

    /**
     * Changes the rank of a claim among those of its fact, from {@code now}.
     *
     * @param reason in English; may be null only for the rank NORMAL
     * @throws ApiException if the claim does not exist or the reason is missing
     */
    public void rank(String key, Rank rank, String reason, Instant now) {
        if (rank != Rank.NORMAL && reason == null) {
            throw ApiException.badInput("The rank %s needs a reason.".formatted(rank));
        }
        rank(List.of(new StatedRank(key, rank, reason)), now);
    }

    /** The rank that a claim gets; the reason may be null only for the rank NORMAL. */
    record StatedRank(String claim, Rank rank, String reason) {}

    /** Changes the ranks of claims, from {@code now}. */
    void rank(Collection<StatedRank> ranks, Instant now) {
        lock.acquire();
        Set<String> questions = new LinkedHashSet<>();
        for (StatedRank stated : ranks) {
            ClaimRecord claim = claims.existing(stated.claim());
            if (!claim.isRanked(stated.rank(), stated.reason())) {
                recordFormerRank(stated.claim(), claim.rankUntil(stored(now)));
                claim.rank(stated.rank(), stated.reason());
                changes.add(ChangeKind.CLAIM_RANKED, stated.claim(), stored(now));
                questions.addAll(claim.questions());
            }
        }
        recorder.updateProjections(questions, stored(now));
    }

    /** If the clock went back, the former rank ends at the same moment as the one before it. */
    private void recordFormerRank(String key, FormerRank former) {
        Instant last = database.list(
                        Sql.of("select max(p.until_at) from claim_past_rank p where p.claim_id = ?", key), Row::moment)
                .getFirst();
        Instant until = last == null || last.isBefore(former.until()) ? former.until() : last;
        database.write(
                "insert into claim_past_rank (claim_id, until_at, rank, rank_reason) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                List.of(Arrays.asList(key, until, former.rank(), former.reason())));
    }

    /** The moment in the precision of the database, so that a read as of this moment finds what was written. */
    private static Instant stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static ApiException conflict(String message) {
        return new ApiException(ErrorCode.CONFLICT, message);
    }
}
