package org.claimgraph.graph.value;

import org.claimgraph.engine.execution.ApiException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * An entity as a value, or the words of the document for one that is not recorded.
 *
 * @param entityId the entity's key, served as the field {@code entity}; null for words
 * @param entityText null for a recorded entity
 */
@Description("An entity as a value, or the words of the document for one that is not recorded.")
public record EntityValue(
        @Ignore String entityId,

        @Description("The words of the document for an entity that is not recorded; null for a recorded entity.")
        String entityText)
        implements Value {
    public EntityValue {
        if (entityId == null && entityText == null) {
            throw ApiException.badInput("An entity as a value needs an id or a text.");
        }
    }

    @Override
    @NonNull
    @Description("The type of the value.")
    public ValueType getType() {
        return ValueType.ENTITY;
    }

    @Override
    public String canonical() {
        return entityId == null ? "entity text " + entityText : "entity " + entityId;
    }
}
