package org.claimgraph.view.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.FactClaimsReader;
import org.claimgraph.claim.FormerSupersession;
import org.claimgraph.view.fact.Fact;
import org.claimgraph.view.history.ClaimChanges.Supersession;

/** Reconstructs earlier versions of facts from when claims were recorded, ranked, superseded, retracted and moved. */
@ApplicationScoped
class FactHistoryReader {
    private final ClaimReader claims;
    private final FactClaimsReader factClaims;

    FactHistoryReader(ClaimReader claims, FactClaimsReader factClaims) {
        this.claims = claims;
        this.factClaims = factClaims;
    }

    /** The last versions of each fact, oldest first. */
    Map<String, List<FactVersion>> of(Collection<Fact> facts, int last) {
        Set<String> questions = new HashSet<>();
        facts.forEach(fact -> questions.addAll(questions(fact)));
        Map<String, Claim> byKey = new LinkedHashMap<>();
        factClaims.ofQuestions(questions).forEach(claim -> byKey.put(claim.key(), claim));
        Map<String, List<Claim>> contesting =
                factClaims.everContesting(facts.stream().map(Fact::key).collect(Collectors.toSet()));
        contesting.values().forEach(all -> all.forEach(claim -> byKey.putIfAbsent(claim.key(), claim)));
        List<Claim> recorded = List.copyOf(byKey.values());
        List<String> keys = recorded.stream().map(Claim::key).toList();
        ClaimChanges changes = changes(keys);
        Map<String, List<FactVersion>> histories = new HashMap<>();
        facts.forEach(fact -> histories.computeIfAbsent(
                fact.key(),
                key -> versions(
                        fact, related(fact, recorded, contesting.getOrDefault(key, List.of())), changes, last)));
        return histories;
    }

    private ClaimChanges changes(List<String> keys) {
        Map<String, List<Supersession>> supersessions = new HashMap<>();
        claims.supersedingEach(keys)
                .forEach((key, all) -> supersessions.put(
                        key, new ArrayList<>(all.stream().map(Supersession::of).toList())));
        Map<String, List<FormerSupersession>> former = claims.formerSupersessionsOf(keys);
        Map<String, Claim> ended = claims.withKeys(former.values().stream()
                .flatMap(List::stream)
                .map(FormerSupersession::claim)
                .collect(Collectors.toSet()));
        former.forEach((key, all) -> all.forEach(one -> supersessions
                .computeIfAbsent(key, _ -> new ArrayList<>())
                .add(new Supersession(ended.get(one.claim()), one.since(), one.until()))));
        Set<String> changing = new HashSet<>(keys);
        supersessions
                .values()
                .forEach(all -> all.forEach(one -> changing.add(one.claim().key())));
        return new ClaimChanges(
                supersessions,
                claims.pastRetractionsOf(changing),
                claims.formerRanksOf(keys),
                claims.formerFactsOf(keys));
    }

    private static Set<String> questions(Fact fact) {
        Set<String> questions = new HashSet<>();
        for (Claim claim : fact.getClaims()) {
            questions.add(claim.question());
            questions.add(claim.otherQuestion());
        }
        questions.remove(null);
        return questions;
    }

    private static List<Claim> related(Fact fact, List<Claim> recorded, List<Claim> contesting) {
        Set<String> questions = questions(fact);
        return recorded.stream()
                .filter(claim -> questions.contains(claim.question())
                        || questions.contains(claim.otherQuestion())
                        || contesting.contains(claim))
                .toList();
    }

    private static List<FactVersion> versions(Fact fact, List<Claim> recorded, ClaimChanges changes, int last) {
        LinkedList<FactVersion> versions = new LinkedList<>();
        List<Claim> relevant = recorded.stream()
                .filter(claim -> changes.everOf(claim, fact.key()) || fact.mayBeContestedBy(claim))
                .toList();
        Instant to = null;
        for (Instant from : changes.moments(relevant).descendingSet()) {
            if (versions.size() == last) {
                break;
            }
            Map<Boolean, List<Claim>> held = changes.held(relevant, from).stream()
                    .collect(Collectors.partitioningBy(claim -> fact.key().equals(changes.factOf(claim, from))));
            versions.addFirst(new FactVersion(
                    from,
                    to,
                    held.get(true).isEmpty()
                            ? null
                            : fact.version(
                                    held.get(true),
                                    held.get(false).stream()
                                            .filter(fact::mayBeContestedBy)
                                            .toList())));
            to = from;
        }
        return versions;
    }
}
