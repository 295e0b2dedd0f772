package org.claimgraph.view.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.BatchResults;

/** Reads the facts that the vocabulary assigns to a list field of an entity type. */
@ApplicationScoped
public class FactLists {
    private final FactReader facts;
    private final Predicates predicates;

    FactLists(FactReader facts, Predicates predicates) {
        this.facts = facts;
        this.predicates = predicates;
    }

    /** The supported facts of each entity whose predicates name the field in the vocabulary column {@code views}. */
    public List<List<Fact>> listed(List<? extends Entity> entities, String field) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        return BatchResults.of(
                keys, facts.supported(keys, predicates.listedOnSubject(field), TemporalFilter.NOW), List.of());
    }
}
