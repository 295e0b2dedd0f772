package org.claimgraph.search.reconcile;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityScan;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.search.index.SearchIndex;

/** Suggests entities and reads their properties. The id of an entity here is its global id without its family. */
@ApplicationScoped
class ReconcileEntities {
    private static final int SUGGESTED = 10;
    private static final int MAX_EXTENDED = 200;
    private final SearchIndex index;
    private final EntityScan scan;

    ReconcileEntities(SearchIndex index, EntityScan scan) {
        this.index = index;
        this.scan = scan;
    }

    static JsonObject json(RecordedEntity entity) {
        JsonObject json = new JsonObject()
                .put("id", entity.key())
                .put("name", entity.draft().name())
                .put(
                        "type",
                        new JsonArray().add(ReconcileTypes.json(entity.draft().kind())));
        if (entity.draft().description() != null) {
            json.put("description", entity.draft().description().value());
        }
        return json;
    }

    /** The entity with the key; of a merged one, that into which it was merged. */
    RecordedEntity entity(String key) {
        RecordedEntity entity = recorded(Set.of(key)).get(key);
        if (entity == null) {
            throw ApiException.badInput("There is no entity with the id \"%s\".".formatted(key));
        }
        return entity;
    }

    private Map<String, RecordedEntity> recorded(Set<String> keys) {
        Map<String, RecordedEntity> found = new HashMap<>();
        scan.withKeys(keys).forEach(entity -> found.put(entity.key(), entity));
        Map<String, String> merged = new HashMap<>();
        found.values().stream()
                .filter(entity -> entity.mergedInto() != null)
                .forEach(entity -> merged.put(entity.key(), entity.mergedInto()));
        if (!merged.isEmpty()) {
            Map<String, RecordedEntity> targets = new HashMap<>();
            scan.withKeys(Set.copyOf(merged.values())).forEach(entity -> targets.put(entity.key(), entity));
            merged.forEach((key, into) -> found.put(key, targets.get(into)));
        }
        return found;
    }

    /** The entities whose names begin like the text or are like it. */
    JsonObject suggest(String prefix) {
        JsonArray result = new JsonArray();
        if (!prefix.isBlank()) {
            Set<String> keys = index.candidates(List.of(prefix), null, SUGGESTED);
            Map<String, RecordedEntity> found = keys.isEmpty() ? Map.of() : recorded(keys);
            keys.stream().map(found::get).filter(entity -> entity != null).forEach(entity -> {
                JsonObject json = json(entity);
                json.put("notable", json.remove("type"));
                result.add(json);
            });
        }
        return new JsonObject().put("result", result);
    }

    /** The values of properties for a list of entities. */
    JsonObject extend(JsonObject request) {
        List<String> ids = ReconcileJson.texts(
                "extend.ids", new JsonArray(ReconcileJson.list("extend.ids", request.getValue("ids"))));
        if (ids.size() > MAX_EXTENDED) {
            throw ApiException.badInput(
                    "extend.ids has %d ids; at most %d are allowed.".formatted(ids.size(), MAX_EXTENDED));
        }
        List<ReconcileProperty> properties = new ArrayList<>();
        for (Object each : ReconcileJson.list("extend.properties", request.getValue("properties"))) {
            properties.add(readable(ReconcileJson.text(
                    "extend.properties.id",
                    ReconcileJson.object("extend.properties", each).getValue("id"))));
        }
        Map<String, RecordedEntity> found = ids.isEmpty() ? Map.of() : recorded(new LinkedHashSet<>(ids));
        JsonArray meta = new JsonArray();
        properties.forEach(
                property -> meta.add(new JsonObject().put("id", property.id()).put("name", property.label())));
        JsonObject rows = new JsonObject();
        ids.forEach(id -> rows.put(id, row(found.get(id), properties)));
        return new JsonObject().put("meta", meta).put("rows", rows);
    }

    private static JsonObject row(RecordedEntity entity, List<ReconcileProperty> properties) {
        JsonObject row = new JsonObject();
        for (ReconcileProperty property : properties) {
            JsonArray values = new JsonArray();
            Stream<String> texts = entity == null ? Stream.of() : property.values(entity).stream();
            texts.forEach(text -> values.add(new JsonObject().put("str", text)));
            row.put(property.id(), values);
        }
        return row;
    }

    private static ReconcileProperty readable(String id) {
        ReconcileProperty property = ReconcileProperty.of(id);
        if (property == null || !property.isReadable()) {
            throw ApiException.badInput(
                    "There is no property \"%s\" to extend by: /reconcile/properties lists them.".formatted(id));
        }
        return property;
    }
}
