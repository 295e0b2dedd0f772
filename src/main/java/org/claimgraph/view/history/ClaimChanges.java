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

/**
 * The changes of claims after they were recorded.
 *
 * @param successors the claims that supersede each claim, retracted ones included
 * @param ranks the former ranks of each claim, earliest first
 * @param facts the former facts of each claim, earliest first
 */
record ClaimChanges(
        Map<String, List<Claim>> successors, Map<String, List<FormerRank>> ranks, Map<String, List<FormerFact>> facts) {
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
            add(moments, claim.getRetractedAt(), claim);
            ranks.getOrDefault(claim.key(), List.of()).forEach(past -> add(moments, past.until(), claim));
            facts.getOrDefault(claim.key(), List.of()).forEach(past -> add(moments, past.until(), claim));
            successors.getOrDefault(claim.key(), List.of()).forEach(other -> {
                add(moments, since(other), claim);
                add(moments, other.getRetractedAt(), claim);
            });
        }
        return moments;
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
            if (held(claim.getRecordedAt(), claim, moment)) {
                held.add(ranked(claim, moment)
                        .superseded(successors.getOrDefault(claim.key(), List.of()).stream()
                                .anyMatch(other -> held(since(other), other, moment))));
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

    private static Instant since(Claim successor) {
        return Objects.requireNonNullElse(successor.supersedingSince(), successor.getRecordedAt());
    }

    private static boolean held(Instant since, Claim claim, Instant moment) {
        return !since.isAfter(moment)
                && (claim.getRetractedAt() == null || claim.getRetractedAt().isAfter(moment));
    }
}
