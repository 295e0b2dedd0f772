package org.claimgraph.view.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.FactClaims;
import org.claimgraph.claim.FactClaimsReader;
import org.claimgraph.claim.RedirectStore;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.NodeLoader;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.view.compare.ClaimComparison;

/** Reads facts with the claims that are assigned to them in the ledger. */
@ApplicationScoped
public class FactReader implements NodeLoader {
    private final FactClaimsReader claims;
    private final RedirectStore redirects;
    private final Predicates predicates;

    FactReader(FactClaimsReader claims, RedirectStore redirects, Predicates predicates) {
        this.claims = claims;
        this.redirects = redirects;
        this.predicates = predicates;
    }

    @Override
    public IdFamily family() {
        return IdFamily.FACT;
    }

    /** The facts with these keys, or with the keys that stand for them now. */
    @Override
    public Map<String, Fact> withKeys(Collection<String> keys) {
        Map<String, Fact> found = withKeys(keys, TemporalFilter.NOW);
        List<String> missing =
                keys.stream().filter(key -> !found.containsKey(key)).toList();
        Map<String, String> present = redirects.resolve(RedirectStore.Kind.FACT, missing);
        Map<String, Fact> redirected = withKeys(present.values(), TemporalFilter.NOW);
        present.forEach((old, key) -> {
            if (redirected.containsKey(key)) {
                found.put(old, redirected.get(key));
            }
        });
        return found;
    }

    /** The facts with these keys that have claims under the temporal filter. */
    public Map<String, Fact> withKeys(Collection<String> keys, TemporalFilter clocks) {
        Map<String, Fact> facts = new HashMap<>();
        claims.ofFacts(keys, clocks).forEach((key, of) -> facts.put(key, fact(of, null)));
        return facts;
    }

    /**
     * All facts about each entity, in the order of their first claims. A fact with a symmetric predicate is about both ends.
     *
     * @param predicates the keys of predicates; null returns every predicate
     * @param tolerance in percent; null uses the vocabulary's
     */
    Map<String, List<Fact>> about(
            Collection<String> entities, Collection<String> predicates, TemporalFilter clocks, Decimal tolerance) {
        if (tolerance != null && tolerance.number().signum() < 0) {
            throw ApiException.badInput("tolerance is %s; use 0 or more percent.".formatted(tolerance));
        }
        Map<String, List<Fact>> facts = new HashMap<>();
        claims.about(entities, predicates, clocks)
                .forEach((entity, about) -> facts.put(entity, formed(about.values(), tolerance)));
        return facts;
    }

    private List<Fact> formed(Collection<FactClaims> about, Decimal tolerance) {
        List<Fact> facts = new ArrayList<>(about.size());
        about.forEach(of -> facts.add(fact(of, tolerance)));
        return facts;
    }

    private Fact fact(FactClaims of, Decimal tolerance) {
        Claim first = of.own().getFirst();
        Predicate predicate = predicates.of(first.predicateKey());
        return new Fact(
                tolerance == null ? new ClaimComparison(predicate) : new ClaimComparison(predicate, tolerance.number()),
                of.own(),
                of.contesting(),
                first.coversSeveralEvents());
    }
}
