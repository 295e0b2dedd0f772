package org.claimgraph.search.reconcile;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.claimgraph.access.ApiKeys;
import org.claimgraph.access.SenderScope;
import org.claimgraph.engine.http.FormReader;
import org.claimgraph.engine.http.HttpSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reconciliation API as its specification 0.2 defines it. */
@QuarkusTest
@Tag("database")
class ReconcileTest {
    private static final String BATCH = """
            {"q0": {"query": "Майкрософт", "type": "COMPANY", "limit": 3, "type_strict": "should"},
             "q1": {"query": "Altman, Sam", "type": ["PERSON"], "properties": [{"pid": "country", "v": {"id": "us", "name": "US"}},
                    {"pid": "P31", "v": ["x", 1, true]}]},
             "q2": {"query": "Zyxwvut Qrstu"}}""";

    private static Response form(String name, String value) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam(name, value)
                .post("/reconcile");
    }

    private static JsonObject json(Response response) {
        assertEquals(200, response.statusCode(), response.asString());
        assertTrue(response.contentType().startsWith("application/json"), response.contentType());
        return new JsonObject(response.asString());
    }

    private static JsonObject get(String path, String name, String value) {
        return json(given().queryParam(name, value).get("/reconcile" + path));
    }

    @Test
    void manifestNamesVersionAndServices() {
        JsonObject manifest = json(given().get("/reconcile"));
        assertTrue(manifest.getJsonArray("versions").contains("0.2"));
        for (String text : List.of("name", "identifierSpace", "schemaSpace")) {
            assertFalse(manifest.getString(text).isBlank(), text);
        }
        assertTrue(manifest.getJsonObject("view").getString("url").contains("{{id}}"));
        JsonObject preview = manifest.getJsonObject("preview");
        assertTrue(preview.getString("url").contains("{{id}}"));
        assertTrue(preview.getInteger("width") > 0 && preview.getInteger("height") > 0);
        assertEquals(
                Set.of("entity", "type", "property"),
                manifest.getJsonObject("suggest").fieldNames());
        manifest.getJsonArray("defaultTypes").forEach(type -> assertTrue(((JsonObject) type).containsKey("id")));
        assertEquals(
                "/properties",
                manifest.getJsonObject("extend")
                        .getJsonObject("propose_properties")
                        .getString("service_path"));
    }

    @Test
    void batchIsAnsweredAlikeByPostAndGet() {
        JsonObject posted = json(form("queries", BATCH));
        assertEquals(posted, get("", "queries", BATCH));
        assertEquals(Set.of("q0", "q1", "q2"), posted.fieldNames());
        JsonObject first = posted.getJsonObject("q0").getJsonArray("result").getJsonObject(0);
        assertEquals("microsoft", first.getString("id"));
        assertEquals("Microsoft", first.getString("name"));
        assertTrue(first.getBoolean("match"));
        assertTrue(first.getDouble("score") > 73 && first.getDouble("score") <= 100);
        assertEquals("COMPANY", first.getJsonArray("type").getJsonObject(0).getString("id"));
        JsonObject feature = first.getJsonArray("features").getJsonObject(0);
        assertEquals("name", feature.getString("id"));
        assertTrue(feature.getValue("value") instanceof Number);
        assertEquals(
                "sam-altman",
                posted.getJsonObject("q1")
                        .getJsonArray("result")
                        .getJsonObject(0)
                        .getString("id"));
        assertEquals(new JsonArray(), posted.getJsonObject("q2").getJsonArray("result"));
    }

    @Test
    void entitiesTypesAndPropertiesAreSuggested() {
        JsonObject entity = get("/suggest/entity", "prefix", "micros")
                .getJsonArray("result")
                .getJsonObject(0);
        assertEquals("microsoft", entity.getString("id"));
        assertEquals("COMPANY", entity.getJsonArray("notable").getJsonObject(0).getString("id"));
        assertEquals(new JsonArray(), get("/suggest/entity", "prefix", "").getJsonArray("result"));
        assertEquals(
                "PERSON",
                get("/suggest/type", "prefix", "per")
                        .getJsonArray("result")
                        .getJsonObject(0)
                        .getString("id"));
        assertEquals(
                "country",
                get("/suggest/property", "prefix", "cou")
                        .getJsonArray("result")
                        .getJsonObject(0)
                        .getString("id"));
    }

    @Test
    void tableIsExtendedByProperties() {
        JsonObject proposed = get("/properties", "type", "COMPANY");
        assertEquals("COMPANY", proposed.getString("type"));
        assertTrue(proposed.getJsonArray("properties").size() > 3);
        JsonObject extended = json(form("extend", """
                {"ids": ["microsoft", "no-such-entity"], "properties": [{"id": "names"}, {"id": "lei"}]}"""));
        assertEquals(
                List.of("names", "lei"),
                extended.getJsonArray("meta").stream()
                        .map(each -> ((JsonObject) each).getString("id"))
                        .toList());
        JsonArray names =
                extended.getJsonObject("rows").getJsonObject("microsoft").getJsonArray("names");
        assertTrue(names.contains(new JsonObject().put("str", "微软")), names.toString());
        assertEquals(
                new JsonArray(),
                extended.getJsonObject("rows").getJsonObject("no-such-entity").getJsonArray("names"));
    }

    @Test
    void previewIsAPageWithEscapedTexts() {
        Response page = given().queryParam("id", "microsoft").get("/reconcile/preview");
        assertEquals(200, page.statusCode());
        assertTrue(page.contentType().startsWith("text/html"));
        assertTrue(page.asString().contains("<bdi>微软</bdi>"), page.asString());
        assertTrue(page.header("Content-Security-Policy").contains("default-src 'none'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "queries | [] | queries is not a JSON object.",
                "queries | {\"q\": 1} | q is not an object.",
                "queries | {\"q\": {\"query\": \"\"}} | q.query is not a text, or empty.",
                "queries | {\"q\": {\"query\": \"A\", \"type\": \"Q5\"}} | There is no type \"Q5\": take one of the manifest's defaultTypes.",
                "queries | {\"q\": {\"query\": \"A\", \"limit\": 0}} | q.limit is 0: give a positive integer.",
                "queries | {\"q\": {\"query\": \"A\", \"properties\": [{\"pid\": \"date\", \"v\": \"soon\"}]}} | \"soon\" is not a date: give a year, or a date like 1955-02-24.",
                "extend | {\"ids\": [\"a\"], \"properties\": [{\"id\": \"P1\"}]} | There is no property \"P1\" to extend by: /reconcile/properties lists them."
            })
    void badInputIsNamed(String parameter, String value, String message) {
        Response response = form(parameter, value);
        assertEquals(400, response.statusCode());
        assertEquals(message, response.jsonPath().getString("errors[0].message"));
        assertEquals("BAD_INPUT", response.jsonPath().getString("errors[0].extensions.code"));
    }

    @Inject
    ReconcileQueries queries;

    @Inject
    ReconcileEntities entities;

    @Inject
    ApiKeys keys;

    @Inject
    SenderScope scope;

    @Inject
    FormReader forms;

    @Inject
    Vertx vertx;

    private static HttpSettings withDeadline(String deadline) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(HttpSettings.class)
                .withDefaultValue("claimgraph.http.deadline", deadline)
                .build()
                .getConfigMapping(HttpSettings.class);
    }

    @Test
    void requestEndsByTheDeadlineOfGraphQl() {
        Router router = Router.router(vertx);
        new ReconcileRoute(queries, entities, keys, scope, forms, withDeadline("0ms"), 1).open(router);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        try {
            Response response = given().port(server.actualPort())
                    .queryParam("queries", BATCH)
                    .get("/reconcile");
            assertEquals(504, response.statusCode());
            assertEquals("TIMEOUT", response.jsonPath().getString("errors[0].extensions.code"));
        } finally {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void limitsAreThoseOfOtherRoutes() {
        JsonObject many = new JsonObject();
        for (int at = 0; at < 101; at++) {
            many.put("q" + at, new JsonObject().put("query", "A"));
        }
        assertEquals(400, form("queries", many.encode()).statusCode());
        assertEquals(413, form("queries", "x".repeat(1_100_000)).statusCode());
        assertEquals(405, given().delete("/reconcile").statusCode());
        Response unknown = given().header("Authorization", "Bearer none").get("/reconcile");
        assertEquals(401, unknown.statusCode());
        assertEquals(400, given().get("/reconcile/nothing").statusCode());
    }
}
