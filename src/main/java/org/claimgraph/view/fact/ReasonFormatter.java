package org.claimgraph.view.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.view.compare.EntityPlaceholders;

/** Tells reasons with the names of entities in them, in one statement for all. */
@ApplicationScoped
public class ReasonFormatter {
    private final EntityReader entities;

    ReasonFormatter(EntityReader entities) {
        this.entities = entities;
    }

    /** The words of each, in their order. */
    public List<String> told(List<String> words) {
        Set<String> keys = EntityPlaceholders.keys(words);
        if (keys.isEmpty()) {
            return words;
        }
        Map<String, String> names = new HashMap<>();
        entities.withKeys(keys).forEach((key, entity) -> names.put(key, entity.getName()));
        return words.stream().map(some -> EntityPlaceholders.told(some, names)).toList();
    }
}
