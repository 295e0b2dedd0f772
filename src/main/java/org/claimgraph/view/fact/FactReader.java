package org.claimgraph.view.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.NodeLoader;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.view.compare.ClaimComparison;

/** Forms facts from the claims in the ledger. */
@ApplicationScoped
public class FactReader implements NodeLoader {
    private final ClaimReader claims;
    private final Predicates predicates;

    FactReader(ClaimReader claims, Predicates predicates) {
        this.claims = claims;
        this.predicates = predicates;
    }

    @Override
    public IdFamily family() {
        return IdFamily.FACT;
    }

    @Override
    public Map<String, Fact> withKeys(Collection<String> keys) {
        return withKeys(keys, TemporalFilter.NOW);
    }

    /** The facts with these keys that have claims under the temporal filter. */
    public Map<String, Fact> withKeys(Collection<String> keys, TemporalFilter clocks) {
        Map<String, Fact> facts = new HashMap<>();
        claims.ofFacts(keys, clocks).forEach((key, of) -> facts.put(key, fact(of, null)));
        return facts;
    }

    /** The supported facts about each entity, in the order of their first claims. */
    Map<String, List<Fact>> supported(
            Collection<String> entities, Collection<String> predicates, TemporalFilter clocks) {
        Map<String, List<Fact>> facts = about(entities, predicates, clocks, null);
        facts.replaceAll((_, all) -> all.stream().filter(Fact::supported).toList());
        return facts;
    }

    /**
     * All facts about each entity, in the order of their first claims.
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
                .forEach((entity, about) -> facts.put(entity, grouped(about, tolerance)));
        return facts;
    }

    private List<Fact> grouped(List<Claim> about, Decimal tolerance) {
        Map<String, List<Claim>> groups = new LinkedHashMap<>();
        about.forEach(claim ->
                groups.computeIfAbsent(claim.factKey(), _ -> new ArrayList<>()).add(claim));
        return groups.values().stream().map(group -> fact(group, tolerance)).toList();
    }

    private Fact fact(List<Claim> group, Decimal tolerance) {
        Predicate predicate = predicates.of(group.getFirst().predicateKey());
        return new Fact(
                tolerance == null ? new ClaimComparison(predicate) : new ClaimComparison(predicate, tolerance.number()),
                group);
    }
}
