package org.claimgraph.graph.value;

import org.claimgraph.engine.execution.ApiException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/**
 * An entity as a value, or the words for one that the graph does not know.
 *
 * @param entityId the id inside the graph, served as the field {@code entity}
 */
@Description("An entity as a value, or the words for one that the graph does not know.")
public record EntityValue(
        @Ignore String entityId,

        @Description("The words for it, where it is no entity of the graph.")
        String text) implements Value {
    public EntityValue {
        if (entityId == null && text == null) {
            throw ApiException.badInput("An entity as a value needs an id or words.");
        }
    }

    @Override
    public String canonical() {
        return entityId == null ? "entity text " + text : "entity " + entityId;
    }
}
