package org.claimgraph.graph;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.ValueDisplay;
import org.claimgraph.platform.BatchResults;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Resolves the fields of values that need entities. */
@GraphQLApi
@RegisterForReflection
public class ValueApi {
    private final EntityReader entities;

    ValueApi(EntityReader entities) {
        this.entities = entities;
    }

    @NonNull
    @Description(
            "The value as canonical English text, for example \"more than 13,000,000,000 USD\", \"2019 to 2023\" or the name of an entity.")
    public List<@NonNull String> display(@Source List<Value> values) {
        Set<String> keys = new HashSet<>();
        for (Value value : values) {
            if (value instanceof EntityValue entity && entity.entityId() != null) {
                keys.add(entity.entityId());
            }
        }
        Map<String, String> names = keys.isEmpty() ? Map.of() : entities.primaryNames(keys);
        return BatchResults.keys(values, value -> ValueDisplay.of(value, names::get));
    }

    @Description("The entity; null where the value is a text for an entity that is not recorded.")
    public List<Entity> entity(@Source List<EntityValue> values) {
        return entities.forDisplay(BatchResults.keys(values, EntityValue::entityId));
    }
}
