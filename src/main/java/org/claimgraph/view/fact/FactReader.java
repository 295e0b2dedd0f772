package org.claimgraph.view.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.FactClaims;
import org.claimgraph.claim.FactClaimsReader;
import org.claimgraph.claim.FactColumns;
import org.claimgraph.claim.ReadFact;
import org.claimgraph.claim.RedirectStore;
import org.claimgraph.claim.StoredFactReader;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.NodeLoader;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.view.compare.ClaimComparison;

/**
 * Reads facts: as they are stored for now, and formed from their claims for a day, an earlier moment or a tolerance.
 */
@ApplicationScoped
public class FactReader implements NodeLoader {
    private final StoredFactReader stored;
    private final FactClaimsReader claims;
    private final RedirectStore redirects;
    private final Predicates predicates;
    private final Map<String, ClaimComparison> comparisons = new ConcurrentHashMap<>();

    FactReader(StoredFactReader stored, FactClaimsReader claims, RedirectStore redirects, Predicates predicates) {
        this.stored = stored;
        this.claims = claims;
        this.redirects = redirects;
        this.predicates = predicates;
    }

    @Override
    public IdFamily family() {
        return IdFamily.FACT;
    }

    /** The facts with these keys, or with the keys that stand for them now, and everything of them. */
    @Override
    public Map<String, Fact> withKeys(Collection<String> keys) {
        return withKeys(keys, FactColumns.ALL);
    }

    /** As {@link #withKeys(Collection)}, with what the running query needs. */
    Map<String, Fact> forDisplay(Collection<String> keys) {
        return withKeys(keys, FactFields.current());
    }

    private Map<String, Fact> withKeys(Collection<String> keys, FactColumns columns) {
        Map<String, Fact> found = withKeys(keys, TemporalFilter.NOW, columns);
        List<String> missing =
                keys.stream().filter(key -> !found.containsKey(key)).toList();
        Map<String, String> present = redirects.resolve(RedirectStore.Kind.FACT, missing);
        Map<String, Fact> redirected = withKeys(present.values(), TemporalFilter.NOW, columns);
        present.forEach((old, key) -> {
            if (redirected.containsKey(key)) {
                found.put(old, redirected.get(key));
            }
        });
        return found;
    }

    /** The facts with these keys that have claims under the temporal filter, and everything of them. */
    public Map<String, Fact> withKeys(Collection<String> keys, TemporalFilter clocks) {
        return withKeys(keys, clocks, FactColumns.ALL);
    }

    /** As {@link #withKeys(Collection, TemporalFilter)}, with these columns at least. */
    Map<String, Fact> withKeys(Collection<String> keys, TemporalFilter clocks, FactColumns columns) {
        Map<String, Fact> facts = new HashMap<>();
        if (clocks.isNow()) {
            Map<String, List<ReadFact>> read = stored.withKeys(keys, columns);
            if (isComplete(read)) {
                read.forEach((key, of) -> facts.put(key, fact(of.getFirst())));
                return facts;
            }
        }
        claims.ofFacts(keys, clocks).forEach((key, of) -> facts.put(key, fact(of, null)));
        return facts;
    }

    /**
     * All facts about each entity, in the order of their first claims. A fact with a symmetric predicate is about both ends.
     *
     * @param predicates the keys of predicates; null returns every predicate
     * @param tolerance in percent; null uses the vocabulary's
     * @param columns what is read of them at least
     */
    Map<String, List<Fact>> about(
            Collection<String> entities,
            Collection<String> predicates,
            TemporalFilter clocks,
            Decimal tolerance,
            FactColumns columns) {
        if (tolerance != null && tolerance.number().signum() < 0) {
            throw ApiException.badInput("tolerance is %s; use 0 or more percent.".formatted(tolerance));
        }
        Map<String, List<Fact>> facts = new HashMap<>();
        if (clocks.isNow() && tolerance == null) {
            Map<String, List<ReadFact>> read = stored.about(entities, predicates, columns);
            if (isComplete(read)) {
                read.forEach((entity, of) -> facts.put(entity, mapped(of, this::fact)));
                return facts;
            }
        }
        claims.about(entities, predicates, clocks)
                .forEach((entity, about) -> facts.put(entity, mapped(about.values(), of -> fact(of, tolerance))));
        return facts;
    }

    /** Whether every fact is projected; after a migration, some are not yet. */
    private static boolean isComplete(Map<String, List<ReadFact>> read) {
        for (List<ReadFact> facts : read.values()) {
            for (ReadFact fact : facts) {
                if (fact.summary().state() == null) {
                    return false;
                }
            }
        }
        return true;
    }

    private static <T> List<Fact> mapped(Collection<T> read, Function<T, Fact> reading) {
        List<Fact> facts = new ArrayList<>(read.size());
        read.forEach(one -> facts.add(reading.apply(one)));
        return facts;
    }

    private Fact fact(ReadFact read) {
        ClaimComparison comparison = comparison(read.summary().predicate());
        return new Fact(read.summary(), comparison, arranged(comparison, read));
    }

    private static ClaimArrangement arranged(ClaimComparison comparison, ReadFact read) {
        if (read.places() != null) {
            return new StoredClaims(comparison, read.places());
        }
        return read.claims() == null ? null : new ListedClaims(read.claims());
    }

    private ClaimComparison comparison(String predicate) {
        ClaimComparison known = comparisons.get(predicate);
        return known == null
                ? comparisons.computeIfAbsent(predicate, key -> new ClaimComparison(predicates.of(key)))
                : known;
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
