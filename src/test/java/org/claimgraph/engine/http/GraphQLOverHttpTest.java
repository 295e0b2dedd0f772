package org.claimgraph.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.claimgraph.ExpectedLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One test per MUST and SHOULD of the GraphQL-over-HTTP draft, over a real connection, with the default status codes.
 * Those of the draft: {@link DraftStatusCodesTest}.
 */
@ExpectedLog(logger = GraphQLHttp.class, message = "A GraphQL request failed")
class GraphQLOverHttpTest {
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String JSON = "application/json";
    private static final String DATA = "{\"data\":{\"语\":\"ok\"}}";

    private static HttpTestServer server;

    @BeforeAll
    static void open() {
        server = new HttpTestServer(Map.of());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void clearRequests() {
        server.engine.requests.clear();
    }

    private static String typeOf(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("none");
    }

    private static void assertAnswer(int status, String type, String body, HttpResponse<String> response) {
        assertEquals(body, response.body());
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(type + "; charset=utf-8", typeOf(response));
    }

    private static void assertRefused(int status, String type, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(response.body().startsWith("{\"errors\":[{\"message\":\""), response.body());
        assertFalse(response.body().contains("\"data\""), response.body());
        assertEquals(type + "; charset=utf-8", typeOf(response));
        assertTrue(server.engine.requests.isEmpty(), "the engine must not run");
    }

    private static String query(String text) {
        return "{\"query\":\"" + text + "\"}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    // MUST

    @Test
    void postRequestsInJsonAreAcceptedAndUtf8IsAssumed() {
        assertAnswer(200, GRAPHQL, DATA, server.post(query("{ 语 }"), GRAPHQL));
        assertEquals("{ 语 }", server.engine.requests.getFirst().query());
    }

    @Test
    void postMustHaveABody() {
        assertRefused(400, GRAPHQL, server.post("", GRAPHQL));
    }

    @Test
    void responseHasTheAcceptedContentTypeAndNamesItsCharset() {
        assertAnswer(200, GRAPHQL, DATA, server.post(query("{ a }"), GRAPHQL));
        assertAnswer(200, JSON, DATA, server.post(query("{ a }"), JSON));
        assertAnswer(200, GRAPHQL, DATA, server.post(query("{ a }"), JSON + ";q=0.5, " + GRAPHQL));
    }

    @Test
    void getParametersAreInTheAddress() {
        String address = "/graphql?query=" + encoded("query Q($id: ID!) { a(id: $id) }") + "&operationName=Q&variables="
                + encoded("{\"id\": \"中\"}") + "&extensions=" + encoded("{\"x\": 1}");
        assertAnswer(200, GRAPHQL, DATA, server.get(address, "Accept", GRAPHQL));
        var request = server.engine.requests.getFirst();
        assertEquals("query Q($id: ID!) { a(id: $id) }", request.query());
        assertEquals("Q", request.operationName());
        assertEquals(Map.of("id", "中"), request.variables());
        assertEquals(Map.of("x", 1), request.extensions());
    }

    @ParameterizedTest
    @ValueSource(strings = {GRAPHQL, JSON})
    void mutationsNeverRunByGet(String accept) {
        var response = server.get("/graphql?query=" + encoded("mutation { a }"), "Accept", accept);
        assertEquals(405, response.statusCode());
        assertEquals("POST", response.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void unknownPropertiesAreIgnored() {
        assertAnswer(200, GRAPHQL, DATA, server.post("{\"query\":\"{ a }\",\"new\":[1]}", GRAPHQL));
    }

    @Test
    void responseWithDataHasStatus2xx() {
        assertEquals(200, server.post(query("{ a }"), GRAPHQL).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{ refused }", "{ late }", "{ failed }", "{ thrown }"})
    void responseWithoutDataHasStatus4xxOr5xx(String query) {
        assertTrue(server.post(query(query), GRAPHQL).statusCode() >= 400);
    }

    // SHOULD

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { a }        | 200 | 200
            { partial }  | 200 | 200
            {            | 400 | 200
            { refused }  | 400 | 200
            { failed }   | 500 | 500
            { unavailable } | 503 | 503
            { late }     | 504 | 504
            """)
    void statusCodeDependsOnTheOutcomeAndOnTheMediaType(String query, int marked, int plain) {
        var graphql = server.post(query(query), GRAPHQL);
        assertEquals(marked, graphql.statusCode());
        assertEquals(GRAPHQL + "; charset=utf-8", typeOf(graphql));
        var json = server.post(query(query), JSON);
        assertEquals(plain, json.statusCode());
        assertEquals(JSON + "; charset=utf-8", typeOf(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE", "{\"query\":", "\"{ a }\" x", "{\"query\":\"\",\"query\":\"\"}"})
    void invalidJsonIsABadRequest(String body) {
        assertRefused(400, GRAPHQL, server.post(body, GRAPHQL));
        assertRefused(400, JSON, server.post(body, JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"qeury\":\"{ a }\"}",
                "{\"query\":7}",
                "{\"query\":\"{ a }\",\"variables\":[7]}",
                "{\"query\":\"{ a }\",\"operationName\":{}}",
                "{\"query\":\"{ a }\",\"extensions\":\"x\"}",
                "7"
            })
    void parametersOfTheWrongTypeAreABadRequest(String body) {
        assertRefused(400, GRAPHQL, server.post(body, GRAPHQL));
        assertRefused(400, JSON, server.post(body, JSON));
    }

    @Test
    void missingAcceptGivesPlainJson() {
        var request =
                server.request("/graphql").header("Content-Type", JSON).POST(BodyPublishers.ofString(query("{a}")));
        assertAnswer(200, JSON, DATA, server.send(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "application/json;q=0", "application/json;charset=nonsense", ";;", "\"", "a/b;\\"})
    void unsupportedAcceptIsRefusedAndNeverHangs(String accept) {
        assertRefused(406, JSON, server.post(query("{ a }"), accept));
    }

    @Test
    void missingContentTypeIsRefused() {
        assertRefused(415, JSON, server.send(server.request("/graphql").POST(BodyPublishers.ofString(query("{ a }")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/json; charset=latin1",
                "application/json; charset=nonsense"
            })
    void contentTypesOfSimpleCrossOriginRequestsAreRefused(String contentType) {
        assertRefused(
                415,
                JSON,
                server.send(server.request("/graphql")
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(query("{ a }")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "QUERY", "FOO"})
    void otherMethodsAreNotAllowed(String method) {
        var response = server.send(server.request("/graphql").method(method, BodyPublishers.ofString(query("{ a }"))));
        assertRefused(405, JSON, response);
        assertEquals(
                "GET, HEAD, POST, OPTIONS",
                response.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void emptyOptionalAddressParameterEqualsAnAbsentOne() {
        assertAnswer(200, JSON, DATA, server.get("/graphql?query=%7Ba%7D&operationName=&variables=&extensions="));
        assertEquals(Map.of(), server.engine.requests.getFirst().variables());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?query=%7Ba%7D&query=%7Bb%7D", "?query=%FF"})
    void invalidAddressIsABadRequest(String query) {
        assertRefused(400, JSON, server.get("/graphql" + query));
    }

    @Test
    void addressWithoutQueryIsABadRequest() {
        assertRefused(400, JSON, server.get("/graphql"));
        assertRefused(400, JSON, server.get("/graphql?query=%7Ba%7D&variables=%5B%5D"));
    }

    // RFC 9110

    @Test
    void headEqualsGetWithoutTheBody() {
        var response = server.send(server.request("/graphql?query=%7Ba%7D").method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, response.statusCode());
        assertEquals("", response.body());
        assertEquals(
                DATA.getBytes(StandardCharsets.UTF_8).length,
                response.headers().firstValueAsLong("Content-Length").orElseThrow());
    }

    @Test
    void optionsListsTheMethods() {
        var response = server.send(server.request("/graphql").method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, response.statusCode());
        assertEquals(
                "GET, HEAD, POST, OPTIONS",
                response.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void responsesAreNotCachedAndNotSniffed() {
        var headers = server.post(query("{ a }"), GRAPHQL).headers();
        assertEquals("no-store", headers.firstValue("Cache-Control").orElseThrow());
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
    }

    // Batches and persisted documents

    @Test
    void batchIsAnsweredAsAListInOrder() {
        assertAnswer(
                200,
                GRAPHQL,
                "[" + DATA + ",{\"errors\":[{\"message\":\"REQUEST_ERROR\"}]}," + DATA + "]",
                server.post("[" + query("{ a }") + "," + query("{ refused }") + "," + query("{ b }") + "]", GRAPHQL));
    }

    @Test
    void malformedRequestOfABatchFailsAlone() {
        String body = server.post("[" + query("{ a }") + ",7," + query("{ thrown }") + "]", GRAPHQL)
                .body();
        assertTrue(body.startsWith("[" + DATA + ",{\"errors\":[{\"message\":\"The request is a number"), body);
        assertFalse(body.contains("secret"), body);
    }

    @Test
    void batchHasOneToTenRequests() {
        assertRefused(400, GRAPHQL, server.post("[]", GRAPHQL));
        String one = query("{ a }");
        assertEquals(
                200,
                server.post("[" + (one + ",").repeat(9) + one + "]", GRAPHQL).statusCode());
        server.engine.requests.clear();
        var tooMany = server.post("[" + (one + ",").repeat(10) + one + "]", GRAPHQL);
        assertRefused(400, GRAPHQL, tooMany);
        assertTrue(tooMany.body().contains("TOO_COMPLEX"), tooMany.body());
    }

    @Test
    void registeredDocumentIsRequestedByItsHash() {
        String hash = PersistedDocuments.sha256("{ registered }");
        String extension = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";
        var unknown = server.post("{" + extension + "}", GRAPHQL);
        assertRefused(400, GRAPHQL, unknown);
        assertRefused(200, JSON, server.post("{" + extension + "}", JSON));
        assertTrue(unknown.body().contains("\"PersistedQueryNotFound\""), unknown.body());
        assertTrue(unknown.body().contains("\"PERSISTED_QUERY_NOT_FOUND\""), unknown.body());
        assertEquals(
                200,
                server.post("{\"query\":\"{ registered }\"," + extension + "}", GRAPHQL)
                        .statusCode());
        assertEquals(200, server.post("{" + extension + "}", GRAPHQL).statusCode());
        assertEquals(200, server.get("/graphql?documentId=sha256:" + hash).statusCode());
        assertEquals("{ registered }", server.engine.requests.getLast().query());
    }

    @Test
    void documentThatFailsIsNotRegistered() {
        String id = "sha256:" + PersistedDocuments.sha256("{ refused }");
        assertEquals(
                400,
                server.post("{\"query\":\"{ refused }\",\"documentId\":\"" + id + "\"}", GRAPHQL)
                        .statusCode());
        server.engine.requests.clear();
        assertRefused(400, GRAPHQL, server.post("{\"documentId\":\"" + id + "\"}", GRAPHQL));
    }

    // Beyond the draft

    @Test
    void internalFailureIsLoggedAndShowsNothingInternal() {
        server.log.clear();
        var response = server.post(query("{ thrown }"), GRAPHQL);
        assertEquals(500, response.statusCode());
        assertTrue(response.body().contains("\"INTERNAL\""), response.body());
        assertFalse(response.body().contains("secret"), response.body());
        assertEquals("a secret", server.log.getLast().getThrown().getMessage());
    }

    @Test
    void trailingSlashChangesNothing() {
        assertAnswer(200, JSON, DATA, server.get("/graphql/?query=%7Ba%7D"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /graphql, 'websocket, h2c'",
        "GET,  //graphql, websocket",
        "GET,  /%67raphql, websocket",
        "GET,  /graphql/x, websocket",
        "GET,  /, websocket",
        "GET,  /elsewhere, 'h2c, websocket'",
        "PUT,  /graphql, other",
        "GET,  /graphql/schema.graphql, TLS/1.0"
    })
    void everyOtherUpgradeIsRejectedOnEveryRoute(String method, String address, String protocol) throws Exception {
        String response = server.raw(method + " " + address + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: "
                + protocol + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        assertTrue(response.startsWith("HTTP/1.1 501 "), response);
        assertTrue(response.contains("Connections are upgraded to WebSocket at /graphql only"), response);
        assertTrue(response.contains("\"UNAVAILABLE\""), response);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /graphql, websocket, 400",
        "GET,  /graphql, WebSocket, 400",
        "GET,  /graphql/, websocket, 400",
        "POST, /graphql, websocket, 405",
    })
    void webSocketWithoutItsProtocolIsRejected(String method, String address, String protocol, int status)
            throws Exception {
        String response = server.raw(method + " " + address + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: "
                + protocol + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        assertTrue(response.startsWith("HTTP/1.1 " + status + " "), response);
        assertTrue(response.contains("WebSocket"), response);
    }

    @Test
    void offerOfHttp2IsIgnored() throws Exception {
        String response =
                server.raw("GET /graphql?query=%7Ba%7D HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings,"
                        + " close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQBAAAAAAIAAAAA\r\n\r\n");
        assertTrue(response.startsWith("HTTP/1.1 200 "), response);
    }

    @Test
    void unavailableEngineGivesRetryAfter() {
        var response = server.post(query("{ unavailable }"), GRAPHQL);
        assertEquals(503, response.statusCode());
        assertEquals("1", response.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void schemaIsServedAsTextAndRevalidated() {
        var response = server.get("/graphql/schema.graphql");
        assertEquals("type Query {\n  a: Int\n}\n", response.body());
        assertEquals("text/plain; charset=utf-8", typeOf(response));
        String tag = response.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                server.get("/graphql/schema.graphql", "If-None-Match", "W/" + tag)
                        .statusCode());
        assertEquals(
                405,
                server.send(server.request("/graphql/schema.graphql").POST(BodyPublishers.noBody()))
                        .statusCode());
    }
}
