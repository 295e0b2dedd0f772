package org.claimgraph.search.reconcile;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Describes the service to its clients. */
final class ReconcileManifest {
    private static final int PREVIEW_WIDTH = 400;
    private static final int PREVIEW_HEIGHT = 160;

    private ReconcileManifest() {}

    /** @param root the address of the service, without a slash at its end */
    static JsonObject of(String root) {
        String service = root + ReconcileRoute.PATH;
        return new JsonObject()
                .put("versions", new JsonArray().add("0.2"))
                .put("name", "Claimgraph")
                .put("identifierSpace", root + "/explore/entity/")
                .put("schemaSpace", root + "/graphql/schema.graphql")
                .put("defaultTypes", ReconcileTypes.all())
                .put("view", new JsonObject().put("url", root + "/explore/entity/{{id}}"))
                .put(
                        "preview",
                        new JsonObject()
                                .put("url", service + "/preview?id={{id}}")
                                .put("width", PREVIEW_WIDTH)
                                .put("height", PREVIEW_HEIGHT))
                .put(
                        "suggest",
                        new JsonObject()
                                .put("entity", suggest(service, "entity"))
                                .put("type", suggest(service, "type"))
                                .put("property", suggest(service, "property")))
                .put(
                        "extend",
                        new JsonObject()
                                .put(
                                        "propose_properties",
                                        new JsonObject()
                                                .put("service_url", service)
                                                .put("service_path", "/properties"))
                                .put("property_settings", new JsonArray()));
    }

    private static JsonObject suggest(String service, String what) {
        return new JsonObject().put("service_url", service).put("service_path", "/suggest/" + what);
    }
}
