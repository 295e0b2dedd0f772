package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Lets claims take the place of others and ends that again, in the caller's transaction and under the lock of the ledger. */
@ApplicationScoped
class Supersessions {
    private final ClaimRepository claims;
    private final Database database;
    private final ChangeLog changes;

    Supersessions(ClaimRepository claims, Database database, ChangeLog changes) {
        this.claims = claims;
        this.database = database;
        this.changes = changes;
    }

    /**
     * Lets the newer claim supersede the older one. If the older one supersedes the newer one, directly or by others, the newer one
     * stands again first.
     *
     * @return the questions of the claims that changed
     * @throws ApiException if a claim does not exist, or the newer one supersedes another
     */
    Set<String> begin(String older, String newer, SupersessionKind kind, Instant now) {
        ClaimRecord superseded = claims.existing(older);
        ClaimRecord superseding = claims.existing(newer);
        if (older.equals(newer)) {
            throw conflict("The claim \"%s\" cannot supersede itself.".formatted(newer));
        }
        if (superseding.supersedes() != null) {
            throw conflict("The claim \"%s\" already supersedes \"%s\".".formatted(newer, superseding.supersedes()));
        }
        Set<String> questions = new LinkedHashSet<>(superseded.questions());
        questions.addAll(superseding.questions());
        for (ClaimRecord one = superseded; one.supersedes() != null; one = claims.existing(one.supersedes())) {
            if (one.supersedes().equals(newer)) {
                questions.addAll(end(one, now));
                break;
            }
        }
        superseding.supersede(superseded, kind, now);
        changes.add(ChangeKind.CLAIM_SUPERSEDED, older, newer, now);
        return questions;
    }

    /** Those of the claims that others supersede. */
    List<String> supersededOf(Collection<String> keys) {
        return database.list(
                Sql.of(
                        "select distinct s.supersedes_id from claim s where s.supersedes_id = any(keys(?))"
                                + " and s.retracted_at is null order by 1",
                        keys),
                Row::text);
    }

    /** Lets no claim supersede this one any more; returns the questions of the claims that changed. */
    Set<String> endOf(String superseded, Instant now) {
        Set<String> questions = new LinkedHashSet<>();
        for (ClaimRecord superseding : claims.standingSuccessors(superseded)) {
            questions.addAll(end(superseding, now));
        }
        return questions;
    }

    private Set<String> end(ClaimRecord superseding, Instant now) {
        FormerSupersession former = superseding.supersessionUntil(now);
        Set<String> questions = new LinkedHashSet<>(superseding.questions());
        questions.addAll(claims.existing(former.superseded()).questions());
        superseding.endSupersession();
        database.write(
                "insert into claim_past_supersession (claim_id, superseded_id, kind, since_at, until_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                List.of(Arrays.asList(
                        former.claim(), former.superseded(), former.kind(), former.since(), former.until())));
        changes.add(ChangeKind.CLAIM_RESTORED, former.superseded(), former.claim(), now);
        return questions;
    }

    /** Notes that the older claim stands again, because the one that supersedes it was retracted. */
    void noteRetracted(ClaimRecord superseding, Instant now) {
        if (superseding.supersedes() != null) {
            changes.add(ChangeKind.CLAIM_RESTORED, superseding.supersedes(), superseding.key(), now);
        }
    }

    /** Notes that the older claim is superseded again, because the one that supersedes it was restored. */
    void noteRestored(ClaimRecord superseding, Instant now) {
        if (superseding.supersedes() != null) {
            changes.add(ChangeKind.CLAIM_SUPERSEDED, superseding.supersedes(), superseding.key(), now);
        }
    }

    private static ApiException conflict(String message) {
        return new ApiException(ErrorCode.CONFLICT, message);
    }
}
