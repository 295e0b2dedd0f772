package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/**
 * Writes to the ledger, inside the caller's transaction; writers take turns. Nothing is forgotten: what was believed
 * before a change stays answerable.
 */
@ApplicationScoped
public class Ledger {
    private final ClaimReader claims;
    private final ClaimRecorder recording;
    private final LedgerLock turns;
    private final Database database;

    Ledger(ClaimReader claims, ClaimRecorder recording, LedgerLock turns, Database database) {
        this.claims = claims;
        this.recording = recording;
        this.turns = turns;
        this.database = database;
    }

    /**
     * Records what is new among the drafts and leaves out what the ledger has already.
     *
     * @return the number of new claims
     */
    public int record(List<ClaimDraft> drafts, Instant now) {
        turns.take();
        return recording.record(drafts, stored(now));
    }

    /** Takes claims back. What they had taken the place of is as it was before. */
    public void retract(Collection<String> keys, Instant now) {
        turns.take();
        List<Claim> changed = new ArrayList<>(keys.stream().map(this::existing).toList());
        changed.forEach(claim -> claim.retract(stored(now)));
        changed.addAll(changed.stream()
                .map(Claim::supersedesKey)
                .filter(Objects::nonNull)
                .map(this::existing)
                .toList());
        recording.changed(changed, stored(now));
    }

    /** Puts the newer claim in the place of the older one from now on. It can take the place of one only. */
    public void supersede(String older, String newer, SupersessionKind kind, Instant now) {
        turns.take();
        Claim gone = existing(older);
        Claim instead = existing(newer);
        if (instead.supersedesKey() != null) {
            throw conflict(
                    "The claim \"%s\" takes the place of \"%s\" already.".formatted(newer, instead.supersedesKey()));
        }
        for (String key = older; key != null; key = existing(key).supersedesKey()) {
            if (key.equals(newer)) {
                throw conflict("The claim \"%s\" cannot take the place of one that took its own.".formatted(newer));
            }
        }
        instead.supersede(gone, kind, stored(now));
        recording.changed(List.of(gone, instead), stored(now));
    }

    /**
     * Ranks a claim among others of its fact from now on.
     *
     * @param reason why, in English words; null for the rank NORMAL only
     */
    public void rank(String key, Rank rank, String reason, Instant now) {
        if (rank != Rank.NORMAL && reason == null) {
            throw ApiException.badInput("The rank %s needs a reason.".formatted(rank));
        }
        turns.take();
        Claim claim = existing(key);
        if (claim.getRank() == rank && Objects.equals(claim.getRankReason(), reason)) {
            return;
        }
        Instant last = database.list(
                        Sql.of("select max(p.until_at) from claim_past_rank p where p.claim_id = ?", key), Row::moment)
                .getFirst();
        Instant until = last == null || last.isBefore(now) ? stored(now) : last;
        database.write(
                "insert into claim_past_rank (claim_id, until_at, rank, rank_reason) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                List.of(Arrays.asList(key, until, claim.getRank(), claim.getRankReason())));
        claim.rank(rank, reason);
        recording.changed(List.of(claim), stored(now));
    }

    /** The moment as the databases hold it: finer ones would not be found again. */
    private static Instant stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static ApiException conflict(String message) {
        return new ApiException(ErrorCode.CONFLICT, message);
    }

    private Claim existing(String key) {
        Claim claim = claims.findById(key);
        if (claim == null) {
            throw new ApiException(ErrorCode.NOT_FOUND, "There is no claim \"%s\".".formatted(key));
        }
        return claim;
    }
}
