package org.claimgraph.view.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.BatchResults;

/** The facts that the vocabulary lists under a field of an entity's type. */
@ApplicationScoped
public class FactLists {
    private final FactReader facts;
    private final Predicates predicates;

    FactLists(FactReader facts, Predicates predicates) {
        this.facts = facts;
        this.predicates = predicates;
    }

    /** The facts about each entity whose predicates stand under the field in the vocabulary's column {@code views}. */
    public List<List<Fact>> listed(List<? extends Entity> entities, String field) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        return BatchResults.of(
                keys, facts.about(keys, predicates.listedOnSubject(field), TemporalFilter.NOW), List.of());
    }
}
