package org.claimgraph.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the GraphQL-over-HTTP draft demands (MUST) and recommends (SHOULD), a sentence each, over a real connection, with the
 * status codes that are the default. Those of the other edition: {@link DraftStatusCodesTest}.
 */
class GraphqlOverHttpTest {
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String JSON = "application/json";
    private static final String DATA = "{\"data\":{\"语\":\"ok\"}}";

    private static Wire wire;

    @BeforeAll
    static void open() {
        wire = new Wire(Map.of());
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    @BeforeEach
    void forget() {
        wire.engine.asked.clear();
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
        assertTrue(wire.engine.asked.isEmpty(), "nothing may run");
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
        assertAnswer(200, GRAPHQL, DATA, wire.post(query("{ 语 }"), GRAPHQL));
        assertEquals("{ 语 }", wire.engine.asked.getFirst().query());
    }

    @Test
    void aPostMustHaveABody() {
        assertRefused(400, GRAPHQL, wire.post("", GRAPHQL));
    }

    @Test
    void theContentTypeOfAnAnswerIsTheOneAskedForAndNamesItsEncoding() {
        assertAnswer(200, GRAPHQL, DATA, wire.post(query("{ a }"), GRAPHQL));
        assertAnswer(200, JSON, DATA, wire.post(query("{ a }"), JSON));
        assertAnswer(200, GRAPHQL, DATA, wire.post(query("{ a }"), JSON + ";q=0.5, " + GRAPHQL));
    }

    @Test
    void parametersOfAGetStandInTheAddress() {
        String address = "/graphql?query=" + encoded("query Q($id: ID!) { a(id: $id) }") + "&operationName=Q&variables="
                + encoded("{\"id\": \"中\"}") + "&extensions=" + encoded("{\"x\": 1}");
        assertAnswer(200, GRAPHQL, DATA, wire.get(address, "Accept", GRAPHQL));
        var asked = wire.engine.asked.getFirst();
        assertEquals("query Q($id: ID!) { a(id: $id) }", asked.query());
        assertEquals("Q", asked.operationName());
        assertEquals(Map.of("id", "中"), asked.variables());
        assertEquals(Map.of("x", 1), asked.extensions());
    }

    @ParameterizedTest
    @ValueSource(strings = {GRAPHQL, JSON})
    void mutationsNeverRunByGet(String accept) {
        var response = wire.get("/graphql?query=" + encoded("mutation { a }"), "Accept", accept);
        assertEquals(405, response.statusCode());
        assertEquals("POST", response.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void propertiesThatAreNotUnderstoodAreIgnored() {
        assertAnswer(200, GRAPHQL, DATA, wire.post("{\"query\":\"{ a }\",\"new\":[1]}", GRAPHQL));
    }

    @Test
    void dataThatIsNotNullComesWithA2xx() {
        assertEquals(200, wire.post(query("{ a }"), GRAPHQL).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{ refused }", "{ late }", "{ failed }", "{ thrown }"})
    void whatHasNoDataComesWithA4xxOr5xx(String query) {
        assertTrue(wire.post(query(query), GRAPHQL).statusCode() >= 400);
    }

    // SHOULD

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { a }        | 200 | 200
            { partial }  | 200 | 200
            {            | 400 | 200
            { refused }  | 400 | 200
            { failed }   | 500 | 500
            { late }     | 504 | 504
            """)
    void theStatusCodeTellsHowFarARequestCameButToOldClientsOnlyWhatIsNotGraphql(String query, int marked, int plain) {
        var toNew = wire.post(query(query), GRAPHQL);
        assertEquals(marked, toNew.statusCode());
        assertEquals(GRAPHQL + "; charset=utf-8", typeOf(toNew));
        var toOld = wire.post(query(query), JSON);
        assertEquals(plain, toOld.statusCode());
        assertEquals(JSON + "; charset=utf-8", typeOf(toOld));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE", "{\"query\":", "\"{ a }\" x", "{\"query\":\"\",\"query\":\"\"}"})
    void aBodyThatIsNotJsonIsABadRequest(String body) {
        assertRefused(400, GRAPHQL, wire.post(body, GRAPHQL));
        assertRefused(400, JSON, wire.post(body, JSON));
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
    void parametersOfAWrongTypeAreABadRequest(String body) {
        assertRefused(400, GRAPHQL, wire.post(body, GRAPHQL));
        assertRefused(400, JSON, wire.post(body, JSON));
    }

    @Test
    void noAcceptIsAnsweredInPlainJson() {
        var request = wire.request("/graphql").header("Content-Type", JSON).POST(BodyPublishers.ofString(query("{a}")));
        assertAnswer(200, JSON, DATA, wire.send(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "application/json;q=0", "application/json;charset=nonsense", ";;", "\"", "a/b;\\"})
    void whatCannotBeServedIsNotAcceptableAndNeverHangs(String accept) {
        assertRefused(406, JSON, wire.post(query("{ a }"), accept));
    }

    @Test
    void aBodyWithoutContentTypeIsRefused() {
        assertRefused(415, JSON, wire.send(wire.request("/graphql").POST(BodyPublishers.ofString(query("{ a }")))));
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
    void bodiesThatAnotherSiteCouldSendAreNeverRun(String contentType) {
        assertRefused(
                415,
                JSON,
                wire.send(wire.request("/graphql")
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(query("{ a }")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "QUERY", "FOO"})
    void otherMethodsAreNotAllowed(String method) {
        var response = wire.send(wire.request("/graphql").method(method, BodyPublishers.ofString(query("{ a }"))));
        assertRefused(405, JSON, response);
        assertEquals(
                "GET, HEAD, POST, OPTIONS",
                response.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void anEmptyOptionalParameterOfAnAddressIsLikeNone() {
        assertAnswer(200, JSON, DATA, wire.get("/graphql?query=%7Ba%7D&operationName=&variables=&extensions="));
        assertEquals(Map.of(), wire.engine.asked.getFirst().variables());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?query=%7Ba%7D&query=%7Bb%7D", "?query=%FF"})
    void anAddressThatCannotBeReadIsABadRequest(String query) {
        assertRefused(400, JSON, wire.get("/graphql" + query));
    }

    @Test
    void anAddressWithoutQueryIsABadRequest() {
        assertRefused(400, JSON, wire.get("/graphql"));
        assertRefused(400, JSON, wire.get("/graphql?query=%7Ba%7D&variables=%5B%5D"));
    }

    // RFC 9110

    @Test
    void headIsAnsweredLikeGetWithoutItsBody() {
        var response = wire.send(wire.request("/graphql?query=%7Ba%7D").method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, response.statusCode());
        assertEquals("", response.body());
        assertEquals(
                DATA.getBytes(StandardCharsets.UTF_8).length,
                response.headers().firstValueAsLong("Content-Length").orElseThrow());
    }

    @Test
    void optionsTellsTheMethods() {
        var response = wire.send(wire.request("/graphql").method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, response.statusCode());
        assertEquals(
                "GET, HEAD, POST, OPTIONS",
                response.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void answersAreNotStoredAndNotGuessedAt() {
        var headers = wire.post(query("{ a }"), GRAPHQL).headers();
        assertEquals("no-store", headers.firstValue("Cache-Control").orElseThrow());
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
    }

    // Batches and persisted documents

    @Test
    void aBatchIsAnsweredAsAListInItsOrder() {
        assertAnswer(
                200,
                GRAPHQL,
                "[" + DATA + ",{\"errors\":[{\"message\":\"REQUEST_ERROR\"}]}," + DATA + "]",
                wire.post("[" + query("{ a }") + "," + query("{ refused }") + "," + query("{ b }") + "]", GRAPHQL));
    }

    @Test
    void aRequestOfABatchThatIsNotWellFormedFailsAlone() {
        String body = wire.post("[" + query("{ a }") + ",7," + query("{ thrown }") + "]", GRAPHQL)
                .body();
        assertTrue(body.startsWith("[" + DATA + ",{\"errors\":[{\"message\":\"The request is a number"), body);
        assertFalse(body.contains("secret"), body);
    }

    @Test
    void aBatchHasAtLeastOneRequestAndAtMostTen() {
        assertRefused(400, GRAPHQL, wire.post("[]", GRAPHQL));
        String one = query("{ a }");
        assertEquals(
                200, wire.post("[" + (one + ",").repeat(9) + one + "]", GRAPHQL).statusCode());
        wire.engine.asked.clear();
        var tooMany = wire.post("[" + (one + ",").repeat(10) + one + "]", GRAPHQL);
        assertRefused(400, GRAPHQL, tooMany);
        assertTrue(tooMany.body().contains("TOO_COMPLEX"), tooMany.body());
    }

    @Test
    void aDocumentIsRegisteredOnceAndThenAskedForByItsHash() {
        String hash = PersistedDocuments.sha256("{ registered }");
        String extension = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";
        var unknown = wire.post("{" + extension + "}", GRAPHQL);
        assertRefused(400, GRAPHQL, unknown);
        assertRefused(200, JSON, wire.post("{" + extension + "}", JSON));
        assertTrue(unknown.body().contains("\"PersistedQueryNotFound\""), unknown.body());
        assertTrue(unknown.body().contains("\"PERSISTED_QUERY_NOT_FOUND\""), unknown.body());
        assertEquals(
                200,
                wire.post("{\"query\":\"{ registered }\"," + extension + "}", GRAPHQL)
                        .statusCode());
        assertEquals(200, wire.post("{" + extension + "}", GRAPHQL).statusCode());
        assertEquals(200, wire.get("/graphql?documentId=sha256:" + hash).statusCode());
        assertEquals("{ registered }", wire.engine.asked.getLast().query());
    }

    @Test
    void aDocumentThatDoesNotRunIsNotRegistered() {
        String id = "sha256:" + PersistedDocuments.sha256("{ refused }");
        assertEquals(
                400,
                wire.post("{\"query\":\"{ refused }\",\"documentId\":\"" + id + "\"}", GRAPHQL)
                        .statusCode());
        wire.engine.asked.clear();
        assertRefused(400, GRAPHQL, wire.post("{\"documentId\":\"" + id + "\"}", GRAPHQL));
    }

    // What is ours

    @Test
    void aFailureOfOursSaysNothingInternal() {
        var response = wire.post(query("{ thrown }"), GRAPHQL);
        assertEquals(500, response.statusCode());
        assertTrue(response.body().contains("\"INTERNAL\""), response.body());
        assertFalse(response.body().contains("secret"), response.body());
    }

    @Test
    void aSlashAtTheEndOfTheAddressChangesNothing() {
        assertAnswer(200, JSON, DATA, wire.get("/graphql/?query=%7Ba%7D"));
    }

    @Test
    void onlyWebsocketsGoOnToWhoeverIsBehind() throws Exception {
        String upgrade = "GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: WebSocket\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
        assertTrue(wire.raw(upgrade).contains("behind the front"));
        assertTrue(wire.raw(upgrade.replace("WebSocket", "other")).startsWith("HTTP/1.1 400"));
        assertTrue(wire.raw(upgrade.replace("GET", "POST")).startsWith("HTTP/1.1 415"));
    }

    @Test
    void theSchemaIsServedAsTextAndNotSentTwice() {
        var response = wire.get("/graphql/schema.graphql");
        assertEquals("type Query {\n  a: Int\n}\n", response.body());
        assertEquals("text/plain; charset=utf-8", typeOf(response));
        String tag = response.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                wire.get("/graphql/schema.graphql", "If-None-Match", "W/" + tag).statusCode());
        assertEquals(
                405,
                wire.send(wire.request("/graphql/schema.graphql").POST(BodyPublishers.noBody()))
                        .statusCode());
    }
}
