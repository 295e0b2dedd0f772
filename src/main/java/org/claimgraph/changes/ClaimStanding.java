package org.claimgraph.changes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.act.Change;
import org.claimgraph.claim.FormerRank;
import org.claimgraph.claim.Rank;

/** The standing of one claim over time, from its changes. */
final class ClaimStanding {
    private final Rank rank;
    private final List<FormerRank> formerRanks;
    private final Set<String> successors = new HashSet<>();
    private boolean isRetracted;

    private ClaimStanding(Rank rank, List<FormerRank> formerRanks) {
        this.rank = rank;
        this.formerRanks = formerRanks;
    }

    /**
     * The periods, the earliest first. Of changes at one moment the last one counts.
     *
     * @param changes of the claim, in their order
     * @param rank the present one
     * @param formerRanks the earliest first
     */
    static List<ClaimPeriod> periods(List<Change> changes, Rank rank, List<FormerRank> formerRanks) {
        ClaimStanding standing = new ClaimStanding(rank, formerRanks);
        List<ClaimPeriod> periods = new ArrayList<>();
        for (int position = 0; position < changes.size(); position++) {
            Instant to =
                    position + 1 < changes.size() ? changes.get(position + 1).at() : null;
            ClaimPeriod period = standing.period(changes.get(position), to);
            if (!period.from().equals(to)) {
                periods.add(period);
            }
        }
        return periods;
    }

    private ClaimPeriod period(Change change, Instant to) {
        switch (change.kind()) {
            case CLAIM_SUPERSEDED -> successors.add(change.otherKey());
            case CLAIM_RETRACTED, CLAIM_REDACTED -> isRetracted = true;
            case CLAIM_RESTORED -> {
                if (change.otherKey() == null) {
                    isRetracted = false;
                } else {
                    successors.remove(change.otherKey());
                }
            }
            default -> {}
        }
        return new ClaimPeriod(change.kind(), status(), rankAt(change.at()), change.at(), to, change.act());
    }

    private ClaimStatus status() {
        if (isRetracted) {
            return ClaimStatus.RETRACTED;
        }
        return successors.isEmpty() ? ClaimStatus.CURRENT : ClaimStatus.SUPERSEDED;
    }

    private Rank rankAt(Instant moment) {
        return formerRanks.stream()
                .filter(former -> former.until().isAfter(moment))
                .findFirst()
                .map(FormerRank::rank)
                .orElse(rank);
    }
}
