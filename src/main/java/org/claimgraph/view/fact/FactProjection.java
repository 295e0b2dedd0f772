package org.claimgraph.view.fact;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.FactClaimsReader;
import org.claimgraph.claim.Projection;
import org.claimgraph.graph.vocabulary.Predicates;

/** The projection of the ledger onto facts and relations. It forms the facts of the questions whose claims changed anew. */
@ApplicationScoped
public class FactProjection implements Projection {
    private static final int BATCH_SIZE = 500;
    private final FactClaimsReader claims;
    private final Predicates predicates;
    private final FactStores stores;
    private final List<FactListener> listeners;

    FactProjection(
            FactClaimsReader claims, Predicates predicates, FactStores stores, @All List<FactListener> listeners) {
        this.claims = claims;
        this.predicates = predicates;
        this.stores = stores;
        this.listeners = listeners;
    }

    @Override
    public void update(Set<String> questions, Instant now) {
        inBatches(questions, batch -> project(batch, now, now));
    }

    /** Forms the facts of the questions as if they had been formed like this when the claims were recorded. */
    public void rebuild(Set<String> questions, Instant now) {
        inBatches(questions, batch -> project(batch, null, now));
    }

    private static void inBatches(Set<String> questions, Consumer<Set<String>> work) {
        List<String> all = questions.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += BATCH_SIZE) {
            work.accept(Set.copyOf(all.subList(from, Math.min(all.size(), from + BATCH_SIZE))));
        }
    }

    private void project(Set<String> questions, Instant since, Instant now) {
        List<Claim> recorded = claims.ofQuestions(questions);
        FormedQuestions formed = new FormedQuestions(predicates, recorded, none(recorded, questions));
        Set<String> keys = stores.store(formed, recorded, since, now);
        if (!keys.isEmpty()) {
            listeners.forEach(listener -> listener.update(keys, formed.facts(), now));
        }
    }

    /** The claims "there is none" of every question that the claims answer from one of their ends. */
    private Collection<Claim> none(List<Claim> recorded, Set<String> questions) {
        Set<String> others = new HashSet<>();
        for (Claim claim : recorded) {
            others.add(claim.question());
            others.add(claim.otherQuestion());
        }
        others.remove(null);
        others.removeAll(questions);
        List<Claim> none =
                recorded.stream().filter(FactFormation::isNone).collect(Collectors.toCollection(ArrayList::new));
        none.addAll(others.isEmpty() ? List.of() : claims.noneOf(others));
        return none;
    }
}
