package org.claimgraph.view.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Claims;
import org.claimgraph.view.Fact;
import org.claimgraph.view.compare.Comparison;

/** What was believed when, read from when claims were recorded, superseded and retracted. */
@ApplicationScoped
class Histories {
    private final Claims claims;

    Histories(Claims claims) {
        this.claims = claims;
    }

    /** The last versions of each fact, the oldest of them first. */
    Map<String, List<FactVersion>> of(Collection<Fact> facts, int last) {
        Map<String, List<Claim>> ever =
                claims.everOf(facts.stream().map(Fact::key).toList());
        Map<String, List<Claim>> successors = claims.supersedingEach(ever.values().stream()
                .flatMap(Collection::stream)
                .map(Claim::key)
                .toList());
        Map<String, List<FactVersion>> histories = new HashMap<>();
        facts.forEach(fact -> histories.computeIfAbsent(
                fact.key(), key -> versions(fact.comparison(), ever.getOrDefault(key, List.of()), successors, last)));
        return histories;
    }

    static List<FactVersion> versions(
            Comparison comparison, List<Claim> ever, Map<String, List<Claim>> successors, int last) {
        LinkedList<FactVersion> versions = new LinkedList<>();
        Instant to = null;
        for (Instant from : moments(ever, successors).descendingSet()) {
            if (versions.size() == last) {
                break;
            }
            List<Claim> held = new ArrayList<>();
            for (Claim claim : ever) {
                if (held(claim.getRecordedAt(), claim, from)) {
                    held.add(claim.superseded(successors.getOrDefault(claim.key(), List.of()).stream()
                            .anyMatch(other -> held(since(other), other, from))));
                }
            }
            versions.addFirst(new FactVersion(from, to, held.isEmpty() ? null : new Fact(comparison, held)));
            to = from;
        }
        return versions;
    }

    /** The moments at which something changed. */
    private static TreeSet<Instant> moments(List<Claim> ever, Map<String, List<Claim>> successors) {
        TreeSet<Instant> moments = new TreeSet<>();
        for (Claim claim : ever) {
            moments.add(claim.getRecordedAt());
            add(moments, claim.getRetractedAt());
            successors.getOrDefault(claim.key(), List.of()).forEach(other -> {
                add(moments, since(other).isBefore(claim.getRecordedAt()) ? claim.getRecordedAt() : since(other));
                add(moments, other.getRetractedAt());
            });
        }
        return moments;
    }

    private static void add(TreeSet<Instant> moments, Instant moment) {
        if (moment != null) {
            moments.add(moment);
        }
    }

    private static Instant since(Claim successor) {
        return Objects.requireNonNullElse(successor.supersedingSince(), successor.getRecordedAt());
    }

    private static boolean held(Instant since, Claim claim, Instant moment) {
        return !since.isAfter(moment)
                && (claim.getRetractedAt() == null || claim.getRetractedAt().isAfter(moment));
    }
}
