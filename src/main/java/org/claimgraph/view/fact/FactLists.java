package org.claimgraph.view.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.claimgraph.claim.Modality;
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

    /**
     * The supported facts of each entity whose predicates name the field in the vocabulary column {@code views}.
     *
     * @param modalities only facts with a claim of one of these modalities that counts; null for any
     * @param order null for the order of the first claims
     */
    public List<List<Fact>> listed(
            List<? extends Entity> entities,
            String field,
            TemporalFilter clocks,
            List<Modality> modalities,
            FactOrder order) {
        List<String> keys = BatchResults.keys(entities, Entity::key);
        FactSelection selection = new FactSelection(Fact::supported, modalities, order);
        Map<String, List<Fact>> found = facts.about(
                keys,
                predicates.listedOnSubject(field),
                clocks,
                null,
                FactFields.current().and(selection.columns()));
        return BatchResults.of(keys, selection.of(found), List.of());
    }
}
