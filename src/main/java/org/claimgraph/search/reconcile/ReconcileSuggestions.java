package org.claimgraph.search.reconcile;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** Suggests types and properties by the beginning of their names or ids. */
final class ReconcileSuggestions {
    private ReconcileSuggestions() {}

    static JsonObject types(String prefix) {
        JsonArray result = new JsonArray();
        ReconcileTypes.all().stream()
                .map(JsonObject.class::cast)
                .filter(type -> begins(prefix).test(type.getString("name")))
                .forEach(result::add);
        return new JsonObject().put("result", result);
    }

    /** The properties that queries compare. */
    static JsonObject properties(String prefix) {
        return new JsonObject()
                .put(
                        "result",
                        properties(property -> property.isCompared()
                                && (begins(prefix).test(property.label())
                                        || begins(prefix).test(property.id()))));
    }

    /** The properties that tables can be extended by, the same for every type. */
    static JsonObject proposed(String type) {
        JsonObject proposed = new JsonObject().put("properties", properties(ReconcileProperty::isReadable));
        return type == null ? proposed : proposed.put("type", type);
    }

    private static JsonArray properties(Predicate<ReconcileProperty> wanted) {
        JsonArray properties = new JsonArray();
        Arrays.stream(ReconcileProperty.values())
                .filter(wanted)
                .forEach(property ->
                        properties.add(new JsonObject().put("id", property.id()).put("name", property.label())));
        return properties;
    }

    private static Predicate<String> begins(String prefix) {
        String folded = prefix.strip().toLowerCase(Locale.ROOT);
        return text -> text.toLowerCase(Locale.ROOT).startsWith(folded);
    }
}
