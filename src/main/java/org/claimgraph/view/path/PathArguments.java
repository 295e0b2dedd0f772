package org.claimgraph.view.path;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.IdFamily;

/** Checks the arguments of queries for paths. */
@ApplicationScoped
class PathArguments {
    static final String CERTAINTY = "How sure it must be that a claim holds on the day `validAt`; POSSIBLE by default.";
    private final EntityReader entities;

    PathArguments(EntityReader entities) {
        this.entities = entities;
    }

    /** The number, or another one for null; BAD_INPUT if it is out of bounds. */
    static int checked(String name, Integer value, int otherwise, int least, int most) {
        int checked = value == null ? otherwise : value;
        if (checked < least || checked > most) {
            throw ApiException.badInput(
                    most == Integer.MAX_VALUE
                            ? "%s is %d; give %d or more.".formatted(name, checked, least)
                            : "%s is %d; give %d to %d.".formatted(name, checked, least, most));
        }
        return checked;
    }

    /** The entity with this key; null if there is none. */
    Entity present(String key) {
        return entities.withKeys(List.of(key)).get(key);
    }

    /** The key of the entity with this id; BAD_INPUT if there is none. */
    String entity(String id) {
        Entity entity = present(IdFamily.ENTITY.key(id));
        if (entity == null) {
            throw ApiException.badInput("There is no entity with the id \"%s\": search for its name.".formatted(id));
        }
        return entity.key();
    }
}
