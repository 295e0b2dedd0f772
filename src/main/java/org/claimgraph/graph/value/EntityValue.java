package org.claimgraph.graph.value;

import org.claimgraph.engine.execution.ApiException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A value that is an entity, or the text that names an entity that is not recorded.
 *
 * @param entityId the entity's key, served as the field {@code entity}; null for an entity that is not recorded
 * @param entityText the text that names the entity; null for a recorded entity
 */
@Description("A value that is an entity, or the text that names an entity that is not recorded.")
public record EntityValue(
        @Ignore String entityId,

        @Description("The text that names an entity that is not recorded; null for a recorded entity.")
        String entityText)
        implements Value {
    public EntityValue {
        if (entityId == null && entityText == null) {
            throw ApiException.badInput("The value of an entity needs an id or a text.");
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
