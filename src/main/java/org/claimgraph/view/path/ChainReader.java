package org.claimgraph.view.path;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.Value;
import org.claimgraph.view.compare.NumberInterval;
import org.claimgraph.view.fact.ValueRange;
import org.claimgraph.view.path.ChainSearch.FoundChain;
import org.claimgraph.view.relation.Relation;
import org.claimgraph.view.relation.RelationEdge;
import org.claimgraph.view.relation.RelationFilter;
import org.claimgraph.view.relation.RelationReader;

/** Reads chains: one statement per level, and those for the relations of the chains. */
@ApplicationScoped
class ChainReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final RelationReader relations;
    private final ViewEdges views;
    private final PathReader paths;

    ChainReader(RelationReader relations, ViewEdges views, PathReader paths) {
        this.relations = relations;
        this.views = views;
        this.paths = paths;
    }

    /** The chains of relations that the filter lets through, in its direction. */
    List<Chain> from(String entity, int maxLength, RelationFilter filter) {
        return chains(
                entity,
                maxLength,
                keys -> relations.edges(keys, null, filter, 0, ChainSearch.MOST_EDGES + 1),
                filter.clocks());
    }

    /** The chains of relations of a view, for example of owners. */
    List<Chain> ofView(String entity, String view, int maxLength, TemporalFilter clocks) {
        return chains(
                entity, maxLength, keys -> views.edges(keys, view, null, clocks, ChainSearch.MOST_EDGES + 1), clocks);
    }

    private List<Chain> chains(
            String entity,
            int maxLength,
            Function<Collection<String>, List<RelationEdge>> edges,
            TemporalFilter clocks) {
        ChainSearch search = new ChainSearch(edges);
        List<FoundChain> found = search.from(entity, maxLength);
        List<List<PathStep>> steps =
                paths.steps(found.stream().map(FoundChain::steps).toList(), clocks);
        List<Chain> chains = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            FoundChain chain = found.get(at);
            ValueRange share = chain.end() == ChainEnd.CYCLE ? null : share(steps.get(at));
            chains.add(new Chain(steps.get(at), chain.end(), share, chain.weakest(), search.isComplete()));
        }
        return chains;
    }

    /** The product of the shares; null if a step has none, or one of another sort. */
    private static ValueRange share(List<PathStep> steps) {
        NumberInterval product = null;
        for (PathStep step : steps) {
            NumberInterval share = step.getRelations().stream()
                    .map(Relation::getValue)
                    .map(ChainReader::interval)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (share == null || product != null && !product.unit().equals(share.unit())) {
                return null;
            }
            product = product == null ? share : product(product, share);
        }
        return product == null ? null : new ValueRange(decimal(product.low()), decimal(product.high()), product.unit());
    }

    private static NumberInterval interval(Value value) {
        return value instanceof Share share ? NumberInterval.printed(share) : null;
    }

    private static NumberInterval product(NumberInterval one, NumberInterval other) {
        return new NumberInterval(product(one.low(), other.low()), product(one.high(), other.high()), null, one.unit());
    }

    private static BigDecimal product(BigDecimal one, BigDecimal other) {
        return one == null || other == null
                ? null
                : one.multiply(other).divide(HUNDRED).stripTrailingZeros();
    }

    private static Decimal decimal(BigDecimal number) {
        return number == null ? null : new Decimal(number);
    }
}
