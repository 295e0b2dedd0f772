package org.claimgraph.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.graph.Entities;
import org.claimgraph.view.compare.Named;

/** Tells reasons with the names of entities in them, in one statement for all. */
@ApplicationScoped
public class Telling {
    private final Entities entities;

    Telling(Entities entities) {
        this.entities = entities;
    }

    /** The words of each, in their order. */
    public List<String> told(List<String> words) {
        Set<String> keys = Named.keys(words);
        if (keys.isEmpty()) {
            return words;
        }
        Map<String, String> names = new HashMap<>();
        entities.withKeys(keys).forEach((key, entity) -> names.put(key, entity.getName()));
        return words.stream().map(some -> Named.told(some, names)).toList();
    }
}
