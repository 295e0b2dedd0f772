package org.claimgraph.search.reconcile;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityKind;

/** The kinds of entities as types of the reconciliation API. */
final class ReconcileTypes {
    private ReconcileTypes() {}

    static JsonObject json(EntityKind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return new JsonObject()
                .put("id", kind.name())
                .put("name", word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    static JsonArray all() {
        JsonArray all = new JsonArray();
        for (EntityKind kind : EntityKind.values()) {
            all.add(json(kind));
        }
        return all;
    }

    /** The kind with the id. */
    static EntityKind of(String id) {
        for (EntityKind kind : EntityKind.values()) {
            if (kind.name().equalsIgnoreCase(id)) {
                return kind;
            }
        }
        throw ApiException.badInput("There is no type \"%s\": take one of the manifest's defaultTypes.".formatted(id));
    }
}
