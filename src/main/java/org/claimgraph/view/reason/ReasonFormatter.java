package org.claimgraph.view.reason;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.graph.EntityReader;

/** Renders reasons in English, with the names of entities read in one statement for all of them. */
@ApplicationScoped
public class ReasonFormatter {
    private final EntityReader entities;

    ReasonFormatter(EntityReader entities) {
        this.entities = entities;
    }

    /** The text of each reason, in their order. An entity without a name is shown by its key. */
    public List<String> rendered(List<Reason> reasons) {
        Set<String> keys = new HashSet<>();
        reasons.forEach(reason -> reason.forEachEntity(keys::add));
        Map<String, String> names = new HashMap<>();
        if (!keys.isEmpty()) {
            entities.withKeys(keys).forEach((key, entity) -> names.put(key, entity.getName()));
        }
        return reasons.stream().map(reason -> reason.rendered(names)).toList();
    }
}
