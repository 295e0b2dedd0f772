package org.claimgraph.view.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.FormerFact;
import org.claimgraph.claim.FormerRank;
import org.claimgraph.claim.PastRetraction;

/**
 * The changes of claims after they were recorded.
 *
 * @param supersessions the times in which others supersede each claim
 * @param retractions the retractions of claims and of those that supersede them that ended
 * @param ranks the former ranks of each claim, earliest first
 * @param facts the former facts of each claim, earliest first
 */
record ClaimChanges(
        Map<String, List<Supersession>> supersessions,
        Map<String, List<PastRetraction>> retractions,
        Map<String, List<FormerRank>> ranks,
        Map<String, List<FormerFact>> facts) {
    /**
     * A time in which a claim supersedes another one, if it is not retracted.
     *
     * @param until null if it goes on
     */
    record Supersession(Claim claim, Instant since, Instant until) {
        static Supersession of(Claim claim) {
            return new Supersession(
                    claim, Objects.requireNonNullElse(claim.supersedingSince(), claim.getRecordedAt()), null);
        }

        boolean includes(Instant moment) {
            return !since.isAfter(moment) && (until == null || until.isAfter(moment));
        }
    }

    /** Whether the claim belongs to the fact or ever did. */
    boolean everOf(Claim claim, String fact) {
        return fact.equals(claim.factKey())
                || facts.getOrDefault(claim.key(), List.of()).stream()
                        .anyMatch(former -> former.fact().equals(fact));
    }

    /** The key of the fact that the claim belonged to at the moment. */
    String factOf(Claim claim, Instant moment) {
        return facts.getOrDefault(claim.key(), List.of()).stream()
                .filter(former -> former.until().isAfter(moment))
                .findFirst()
                .map(FormerFact::fact)
                .orElse(claim.factKey());
    }

    /** The moments at which the claims changed. */
    TreeSet<Instant> moments(List<Claim> recorded) {
        TreeSet<Instant> moments = new TreeSet<>();
        for (Claim claim : recorded) {
            moments.add(claim.getRecordedAt());
            addRetractions(moments, claim, claim);
            ranks.getOrDefault(claim.key(), List.of()).forEach(past -> add(moments, past.until(), claim));
            facts.getOrDefault(claim.key(), List.of()).forEach(past -> add(moments, past.until(), claim));
            supersessions.getOrDefault(claim.key(), List.of()).forEach(other -> {
                add(moments, other.since(), claim);
                add(moments, other.until(), claim);
                addRetractions(moments, other.claim(), claim);
            });
        }
        return moments;
    }

    private void addRetractions(TreeSet<Instant> moments, Claim retracted, Claim claim) {
        add(moments, retracted.getRetractedAt(), claim);
        retractions.getOrDefault(retracted.key(), List.of()).forEach(past -> {
            add(moments, past.retracted(), claim);
            add(moments, past.restored(), claim);
        });
    }

    /** A claim cannot change before it is recorded. */
    private static void add(TreeSet<Instant> moments, Instant moment, Claim claim) {
        if (moment != null) {
            moments.add(moment.isBefore(claim.getRecordedAt()) ? claim.getRecordedAt() : moment);
        }
    }

    /** The claims that the ledger held at the moment, as they were then. */
    List<Claim> held(List<Claim> recorded, Instant moment) {
        List<Claim> held = new ArrayList<>();
        for (Claim claim : recorded) {
            if (!claim.getRecordedAt().isAfter(moment) && isStanding(claim, moment)) {
                held.add(ranked(claim, moment)
                        .superseded(supersessions.getOrDefault(claim.key(), List.of()).stream()
                                .anyMatch(other -> other.includes(moment) && isStanding(other.claim(), moment))));
            }
        }
        return held;
    }

    private Claim ranked(Claim claim, Instant moment) {
        return ranks.getOrDefault(claim.key(), List.of()).stream()
                .filter(past -> past.until().isAfter(moment))
                .findFirst()
                .map(claim::ranked)
                .orElse(claim);
    }

    private boolean isStanding(Claim claim, Instant moment) {
        return (claim.getRetractedAt() == null || claim.getRetractedAt().isAfter(moment))
                && retractions.getOrDefault(claim.key(), List.of()).stream()
                        .noneMatch(past -> !past.retracted().isAfter(moment)
                                && past.restored().isAfter(moment));
    }
}
