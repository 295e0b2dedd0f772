package org.claimgraph.search.reconcile;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;

/** Reads the JSON of requests. Wrong JSON is an error that names the place. */
final class ReconcileJson {
    private ReconcileJson() {}

    static JsonObject object(String parameter, String json) {
        try {
            return new JsonObject(json);
        } catch (DecodeException _) {
            throw ApiException.badInput("%s is not a JSON object.".formatted(parameter));
        }
    }

    static JsonObject object(String place, Object value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw ApiException.badInput("%s is not an object.".formatted(place));
    }

    /** The list; an absent one is empty. */
    static List<Object> list(String place, Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof JsonArray array) {
            return array.stream().toList();
        }
        throw ApiException.badInput("%s is not a list.".formatted(place));
    }

    /** The texts of a value or of a list of values; an entity is its id. */
    static List<String> texts(String place, Object value) {
        List<String> texts = new ArrayList<>();
        for (Object each : value instanceof JsonArray array ? array : new JsonArray().add(value)) {
            texts.add(
                    switch (each) {
                        case null -> throw ApiException.badInput("%s has no value.".formatted(place));
                        case JsonObject object -> text(place + ".id", object.getValue("id"));
                        case JsonArray _ -> throw ApiException.badInput("%s is a list of lists.".formatted(place));
                        default -> each.toString();
                    });
        }
        return texts;
    }

    static String text(String place, Object value) {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw ApiException.badInput("%s is not a text, or empty.".formatted(place));
    }
}
