package org.claimgraph.view.fact;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.FactClaimsReader;
import org.claimgraph.claim.NoneClaims;
import org.claimgraph.claim.Projection;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.vocabulary.Predicates;

/** The projection of the ledger onto facts and relations. It forms the facts of the questions whose claims changed anew. */
@ApplicationScoped
public class FactProjection implements Projection {
    private static final int BATCH_SIZE = 500;
    private final FactClaimsReader claims;
    private final NoneClaims none;
    private final ClaimReader reader;
    private final Predicates predicates;
    private final FactStores stores;
    private final List<FactListener> listeners;
    private final FormerStatuses former;

    FactProjection(
            FactClaimsReader claims,
            NoneClaims none,
            ClaimReader reader,
            Predicates predicates,
            FactStores stores,
            @All List<FactListener> listeners,
            FormerStatuses former) {
        this.claims = claims;
        this.none = none;
        this.reader = reader;
        this.predicates = predicates;
        this.stores = stores;
        this.listeners = listeners;
        this.former = former;
    }

    @Override
    public void update(Set<String> questions, Instant now) {
        project(questions, now, now);
    }

    /** Forms the facts of the questions as if they had been formed like this when the claims were recorded. */
    public void rebuild(Set<String> questions, Instant now) {
        project(questions, null, now);
        updatePast(questions);
    }

    @Override
    public void updatePast(Set<String> questions) {
        inBatches(questions, former::formAnew);
    }

    /** Forms the facts of the questions, and of those with claims that are opposed to theirs. */
    private void project(Set<String> questions, Instant since, Instant now) {
        Set<String> opposed = new HashSet<>();
        inBatches(questions, batch -> opposed.addAll(form(batch, since, now)));
        opposed.removeAll(questions);
        inBatches(opposed, batch -> form(batch, since, now));
    }

    private static void inBatches(Set<String> questions, Consumer<Set<String>> work) {
        List<String> all = questions.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += BATCH_SIZE) {
            work.accept(Set.copyOf(all.subList(from, Math.min(all.size(), from + BATCH_SIZE))));
        }
    }

    /** Returns the questions of the claims that are opposed to those of the batch. */
    private Set<String> form(Set<String> questions, Instant since, Instant now) {
        List<Claim> recorded = claims.ofQuestions(questions);
        List<Claim> others = others(recorded);
        NoneCoverage coverage = new NoneCoverage(predicates, qualifiers(recorded, others));
        FormedQuestions formed = new FormedQuestions(predicates, recorded, others, coverage);
        Set<String> keys = stores.store(formed, recorded, since, now);
        if (!keys.isEmpty()) {
            listeners.forEach(listener -> listener.update(keys, formed.facts(), now));
        }
        return others.isEmpty() ? Set.of() : questions(new OpposedClaims(coverage, others).of(recorded));
    }

    private static Set<String> questions(Collection<Claim> claims) {
        Set<String> questions = new HashSet<>();
        for (Claim claim : claims) {
            questions.add(claim.question());
            questions.add(claim.otherQuestion());
        }
        questions.remove(null);
        return questions;
    }

    /** The claims "there is none" with the predicates of the claims at either end, and the values that theirs may deny. */
    private List<Claim> others(List<Claim> recorded) {
        none.keep(recorded);
        Set<String> ends = new HashSet<>();
        for (Claim claim : recorded) {
            ends.add(claim.subjectKey());
            ends.add(claim.objectKey());
        }
        ends.remove(null);
        List<Claim> others = new ArrayList<>(ends.isEmpty() ? List.of() : none.of(ends));
        List<Claim> denying = recorded.stream().filter(FactFormation::isNone).toList();
        if (!denying.isEmpty()) {
            others.addAll(none.valuesOf(
                    denying.stream().map(Claim::subjectKey).collect(Collectors.toSet()),
                    denying.stream().map(Claim::predicateKey).collect(Collectors.toSet())));
        }
        return others;
    }

    private Map<String, List<Qualifier>> qualifiers(List<Claim> recorded, List<Claim> others) {
        if (others.isEmpty()) {
            return Map.of();
        }
        Set<String> predicatesOfOthers =
                others.stream().map(Claim::predicateKey).collect(Collectors.toSet());
        return reader.qualifiersOf(Stream.concat(recorded.stream(), others.stream())
                .filter(claim -> predicatesOfOthers.contains(claim.predicateKey()))
                .map(Claim::key)
                .collect(Collectors.toSet()));
    }
}
