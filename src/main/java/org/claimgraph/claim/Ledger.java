package org.claimgraph.claim;

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

    Ledger(
            ClaimRepository claims,
            ClaimRecorder recorder,
            LedgerLock lock,
            Database database,
            ChangeLog changes,
            ClaimRedaction redaction,
            ClaimIdentity identity) {
        this.claims = claims;
        this.recorder = recorder;
        this.lock = lock;
        this.database = database;
        this.changes = changes;
        this.redaction = redaction;
        this.identity = identity;
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
        return restoreStated(outcomes, now);
    }

    /** Restores the claims that the ledger held as retracted when they were stated; a redacted claim stays retracted. */
    private List<ClaimOutcome> restoreStated(List<ClaimOutcome> outcomes, Instant now) {
        Set<String> known = new LinkedHashSet<>();
        outcomes.stream()
                .filter(outcome -> outcome.result() == Result.KNOWN)
                .forEach(outcome -> known.add(outcome.claim()));
        if (known.isEmpty()) {
            return outcomes;
        }
        List<String> retracted = database.list(
                Sql.of(
                        "select c.id from claim c where c.retracted_at is not null and c.redacted_at is null"
                                + " and c.id = any(keys(?))",
                        known),
                Row::text);
        restore(retracted, now);
        Set<String> restored = new HashSet<>(retracted);
        return outcomes.stream()
                .map(outcome -> restored.remove(outcome.claim())
                        ? new ClaimOutcome(outcome.claim(), Result.RESTORED, null)
                        : outcome)
                .toList();
    }

    /** Moves the claims that name an entity to the one that it was merged into. */
    public void merge(String from, String into, Instant now) {
        lock.acquire();
        project(identity.move(Map.of(from, into)), stored(now));
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

    /** The present identities hold for reads as of earlier moments, too. */
    private void project(Set<String> questions, Instant now) {
        recorder.updateProjections(questions, now);
        identity.forgetFormerFacts(questions);
    }

    /**
     * Retracts a claim, if it is not retracted, and removes its content for good. Its key, subject, predicate, document and spans
     * stay.
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
                questions.addAll(questionsOf(claim));
            }
        }
        recorder.updateProjections(questions, stored(now));
    }

    /**
     * Ends the retraction of claims that are stated again. Those that are not retracted stay as they are.
     *
     * @throws ApiException if a claim does not exist
     */
    public void restore(Collection<String> keys, Instant now) {
        lock.acquire();
        Set<String> questions = new LinkedHashSet<>();
        for (String key : keys) {
            ClaimRecord claim = claims.existing(key);
            if (claim.isRedacted()) {
                throw conflict("The content of the claim \"%s\" was removed, so it cannot be restored.".formatted(key));
            }
            Instant since = claim.restore();
            if (since != null) {
                database.write(
                        "insert into claim_past_retraction (claim_id, retracted_at, restored_at) values (?, ?, ?)",
                        List.of(List.of(key, since, stored(now))));
                changes.add(ChangeKind.CLAIM_RESTORED, key, stored(now));
                questions.addAll(questionsOf(claim));
            }
        }
        recorder.updateProjections(questions, stored(now));
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
     * Lets the newer claim supersede the older one from {@code now}. A claim supersedes at most one other.
     *
     * @throws ApiException if a claim does not exist, the newer one supersedes another, or they would supersede each other
     */
    public void supersede(String older, String newer, SupersessionKind kind, Instant now) {
        lock.acquire();
        ClaimRecord superseded = claims.existing(older);
        ClaimRecord superseding = claims.existing(newer);
        if (superseding.supersedes() != null) {
            throw conflict("The claim \"%s\" already supersedes \"%s\".".formatted(newer, superseding.supersedes()));
        }
        for (String key = older; key != null; key = claims.existing(key).supersedes()) {
            if (key.equals(newer)) {
                throw conflict(
                        "The claim \"%s\" cannot supersede \"%s\", which supersedes it.".formatted(newer, older));
            }
        }
        superseding.supersede(superseded, kind, stored(now));
        changes.add(ChangeKind.CLAIM_SUPERSEDED, older, newer, stored(now));
        Set<String> questions = new LinkedHashSet<>(superseded.questions());
        questions.addAll(superseding.questions());
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
        lock.acquire();
        ClaimRecord claim = claims.existing(key);
        if (claim.isRanked(rank, reason)) {
            return;
        }
        recordFormerRank(key, claim.rankUntil(stored(now)));
        claim.rank(rank, reason);
        changes.add(ChangeKind.CLAIM_RANKED, key, stored(now));
        recorder.updateProjections(claim.questions(), stored(now));
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
