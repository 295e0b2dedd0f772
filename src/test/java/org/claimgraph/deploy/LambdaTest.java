package org.claimgraph.deploy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sends events of an HTTP API to the function as Lambda does. Runs with {@code -Plambda} only. */
@QuarkusTest
@Tag("lambda")
class LambdaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "{ entity(id: \\\"entity/openai\\\") { name } }";

    private static ObjectNode event(String method, String path, String parameters) {
        ObjectNode event = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", "$default")
                .put("rawPath", path)
                .put("rawQueryString", parameters)
                .put("isBase64Encoded", false);
        event.putObject("headers").put("host", "example.org").put("accept", "application/graphql-response+json, */*");
        event.putObject("requestContext")
                .put("stage", "$default")
                .putObject("http")
                .put("method", method)
                .put("path", path)
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "192.0.2.1");
        return event;
    }

    private static ObjectNode post(String body) {
        ObjectNode event = event("POST", "/graphql", "");
        header(event, "content-type", "application/json");
        return event.put("body", body);
    }

    private static void header(ObjectNode event, String name, String value) {
        ((ObjectNode) event.get("headers")).put(name, value);
    }

    /** The function's result: status, headers, body. */
    private static JsonNode run(ObjectNode event) throws IOException {
        byte[] answer = given().contentType("application/json")
                .body(event.toString())
                .post("/_lambda_")
                .asByteArray();
        return JSON.readTree(answer);
    }

    private static JsonNode body(JsonNode result) throws IOException {
        return JSON.readTree(text(result));
    }

    /** The body, decoded as the gateway does. */
    private static String text(JsonNode result) {
        String body = result.path("body").asText();
        return result.path("isBase64Encoded").asBoolean()
                ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                : body;
    }

    @Test
    void postIsAnswered() throws IOException {
        JsonNode result = run(post("{\"query\": \"" + NAME + "\"}"));
        assertEquals(200, result.get("statusCode").asInt());
        assertEquals("OpenAI", body(result).at("/data/entity/name").asText());
    }

    @Test
    void base64EncodedPostIsAnswered() throws IOException {
        String text = "{\"query\": \"" + NAME + "\", \"extensions\": {\"x\": \"语\"}}";
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        JsonNode result = run(post(encoded).put("isBase64Encoded", true));
        assertEquals("OpenAI", body(result).at("/data/entity/name").asText());
    }

    @Test
    void getIsAnswered() throws IOException {
        String query = URLEncoder.encode(
                "{ entities(filter: {name: {equals: \"微软\"}}) { nodes { id } } }", StandardCharsets.UTF_8);
        JsonNode result = run(event("GET", "/graphql", "query=" + query));
        assertEquals(200, result.get("statusCode").asInt());
        assertEquals(
                "entity/microsoft", body(result).at("/data/entities/nodes/0/id").asText());
    }

    @Test
    void largeAnswerIsComplete() throws IOException {
        JsonNode result =
                run(post("{\"query\": \"{ a: claims(first: 100) { ...c } b: claims(last: 100) { ...c } } fragment c on"
                        + " ClaimConnection { nodes { id summary originalValue predicate { key label inverseLabel }"
                        + " evidence { start end document { title language } } subject { id name description { value } }"
                        + " attribution { role agentText verb } } }\"}"));
        String text = text(result);
        assertTrue(text.length() > 100_000, () -> text.length() + " characters: " + text.substring(0, 200));
        JsonNode data = body(result).get("data");
        assertEquals(100, data.at("/a/nodes").size());
        assertEquals(100, data.at("/b/nodes").size());
    }

    @Test
    void errorsKeepTheirStatusAndMessage() throws IOException {
        JsonNode unreadable = run(post("{\"query\": \"{\"}"));
        assertEquals(400, unreadable.get("statusCode").asInt());
        assertTrue(body(unreadable).has("errors"));
        ObjectNode form = post("{\"query\": \"{ a }\"}");
        header(form, "content-type", "text/plain");
        assertEquals(415, run(form).get("statusCode").asInt());
        assertEquals(404, run(event("GET", "/nothing", "")).get("statusCode").asInt());
        assertEquals(405, run(event("DELETE", "/graphql", "")).get("statusCode").asInt());
    }

    @Test
    void webSocketWithoutItsProtocolIsRefused() throws IOException {
        ObjectNode upgrade = event("GET", "/graphql", "");
        header(upgrade, "connection", "Upgrade");
        header(upgrade, "upgrade", "websocket");
        JsonNode result = run(upgrade);
        assertEquals(400, result.get("statusCode").asInt());
        assertTrue(body(result).at("/errors/0/message").asText().contains("Sec-WebSocket-Protocol"));
        JsonNode posted = run(post("{\"query\": \"subscription { claimRecorded { id } }\"}"));
        assertTrue(body(posted).at("/errors/0/message").asText().contains("subscription"), posted::toString);
    }

    @Test
    void templateForTheJvmNamesTheHandlerOfTheBuild() throws Exception {
        JsonNode function = Manifests.trees(Manifests.text(Path.of("lambda/template-jvm.yaml")))
                .getFirst()
                .at("/Resources/Claimgraph/Properties");
        String[] handler = function.get("Handler").asText().split("::");
        assertNotNull(Class.forName(handler[0])
                .getMethod(
                        handler[1],
                        java.io.InputStream.class,
                        java.io.OutputStream.class,
                        Class.forName("com.amazonaws.services.lambda.runtime.Context")));
    }
}
