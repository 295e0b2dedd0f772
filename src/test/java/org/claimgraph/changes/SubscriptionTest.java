package org.claimgraph.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimgraph.TestClient;
import org.claimgraph.TestDataSet;
import org.claimgraph.TestSocket;
import org.claimgraph.claim.Ledger;
import org.claimgraph.ingest.BundleImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subscriptions over WebSockets, which the engine of the service executes within all its limits. */
@QuarkusTest
@Tag("database")
class SubscriptionTest {
    @Inject
    BundleImporter importer;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @TestHTTPResource
    URI service;

    private static TestDataSet data(String name, int... amounts) {
        TestDataSet data = new TestDataSet(name)
                .document("doc", "")
                .entity("COMPANY", "one")
                .entity("COMPANY", "two");
        for (int amount : amounts) {
            data.claim("doc", "Source " + amount, "one", "valuation", money(amount), "");
        }
        return data.claim("doc", "Source", "two", "valuation", money(7), "");
    }

    private static String money(int amount) {
        return "{\"money\": {\"amount\": \"%d\", \"currency\": \"EUR\", \"bound\": \"EXACT\"}}".formatted(amount);
    }

    private static JsonNode payload(JsonNode message, String id) {
        assertEquals("next", message.path("type").asText(), message::toString);
        assertEquals(id, message.path("id").asText());
        assertTrue(message.at("/payload/errors").isMissingNode(), message::toString);
        return message.get("payload");
    }

    @Test
    void recordedClaimIsSentToThoseWhoseFilterItMatches() throws Exception {
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.subscribe(
                    "a",
                    "subscription($f: ClaimFilter, $after: String) { claimRecorded(filter: $f, after: $after) { subject { name } value { display } document { id } } }",
                    Map.of("f", Map.of("subject", Map.of("equals", "entity/sub-claim-one")), "after", lastCursor()));
            socket.roundTrip();

            importer.load(data("sub-claim", 10).bundle());

            JsonNode payload = payload(socket.next(), "a");
            assertEquals(
                    "sub-claim-one",
                    payload.at("/data/claimRecorded/subject/name").asText());
            assertEquals(
                    "10 EUR", payload.at("/data/claimRecorded/value/display").asText());
            assertTrue(payload.at("/extensions/cursor").isTextual(), payload::toString);
            socket.roundTrip();
        }
    }

    /** A subscription after it misses nothing, however long it takes to open. */
    private static String lastCursor() {
        return TestClient.data("{ changes(last: 1) { pageInfo { endCursor } } }")
                .at("/changes/pageInfo/endCursor")
                .asText();
    }

    @Test
    void detectedConflictIsSent() throws Exception {
        try (TestSocket socket = TestSocket.initialised(service)) {
            importer.load(data("sub-conflict-before").bundle());
            socket.subscribe(
                    "c",
                    "subscription($after: String) { conflictOpened(after: $after, filter: {predicates: [\"valuation\"]}) { subject { id } sides { position { claims { value { display } } } } } }",
                    Map.of("after", lastCursor()));

            importer.load(data("sub-conflict", 10, 20).bundle());

            JsonNode conflict = payload(socket.next(), "c").at("/data/conflictOpened");
            assertEquals("entity/sub-conflict-one", conflict.at("/subject/id").asText());
            assertEquals(2, conflict.get("sides").size());
        }
    }

    /** What happens while a client is away is sent when it resumes after the cursor that it has. */
    @Test
    void subscriptionResumesAfterACursorWithoutGapOrRepetition() throws Exception {
        String query =
                "subscription($after: String) { changes(after: $after, filter: {entities: [\"entity/sub-resume-one\"]}) { cursor node { kind node { id } } } }";
        String start = lastCursor();
        importer.load(data("sub-resume", 1).bundle());
        List<String> kinds = new ArrayList<>();
        String cursor;
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.subscribe("1", query, Map.of("after", start));
            kinds.add(payload(socket.next(), "1").at("/data/changes/node/kind").asText());
            JsonNode second = payload(socket.next(), "1");
            kinds.add(second.at("/data/changes/node/kind").asText());
            cursor = second.at("/data/changes/cursor").asText();
            assertEquals(cursor, second.at("/extensions/cursor").asText());
        }
        String claim = TestClient.data("{ entity(id: \"entity/sub-resume-one\") { claims { nodes { id } } } }")
                .at("/entity/claims/nodes/0/id")
                .asText();
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.retract(List.of(claim.substring("claim/".length())), clock.instant()));
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.subscribe("2", query, Map.of("after", cursor));
            JsonNode third = payload(socket.next(), "2");
            kinds.add(third.at("/data/changes/node/kind").asText());
            assertEquals(claim, third.at("/data/changes/node/node/id").asText());
        }
        assertEquals(List.of("ENTITY_RECORDED", "CLAIM_RECORDED", "CLAIM_RETRACTED"), kinds);
    }

    @Test
    void queriesAndMutationsRunOverWebSocketsWithinTheLimits() throws Exception {
        String nested =
                "{ claims(first:100){nodes{subject{claims(first:100){nodes{subject{claims(first:100){nodes{subject{claims(first:100){nodes{id}}}}}}}}}}} }";
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.subscribe("q", "{ predicates { key } }", Map.of());
            assertTrue(payload(socket.next(), "q").at("/data/predicates").size() > 10);
            assertEquals("complete", socket.next().path("type").asText());

            socket.subscribe("deep", nested, Map.of());
            JsonNode refused = socket.next();
            assertEquals("error", refused.path("type").asText(), refused::toString);
            assertEquals("TOO_COMPLEX", refused.at("/payload/0/extensions/code").asText());
            assertEquals(
                    TestClient.execute(nested).message(),
                    refused.at("/payload/0/message").asText());
            socket.roundTrip();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subscription { claimRecorded(filter: {knownAt: \"2020-01-01T00:00:00Z\"}) { id } } | BAD_INPUT",
                "subscription { claimRecorded(filter: {predicates: [\"foundedd\"]}) { id } } | BAD_INPUT",
                "subscription { changes(after: \"nonsense\") { cursor } } | BAD_CURSOR",
                "subscription { claimRecorded { nothing } } | BAD_INPUT",
                "subscription { a: claimRecorded { id } b: claimRecorded { id } } | BAD_INPUT",
                "subscription { __typename } | BAD_INPUT",
                "subscription { | BAD_INPUT",
            })
    void wrongSubscriptionIsAnError(String query, String code) throws Exception {
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.subscribe("x", query, Map.of());
            JsonNode error = socket.next();
            assertEquals("error", error.path("type").asText(), error::toString);
            assertEquals(code, error.at("/payload/0/extensions/code").asText(), error::toString);
            socket.subscribe("x", "{ __typename }", Map.of());
            payload(socket.next(), "x");
        }
    }

    @Test
    void completedSubscriptionIsSentNothingMore() throws Exception {
        try (TestSocket socket = TestSocket.initialised(service)) {
            Map<String, String> after = Map.of("after", lastCursor());
            socket.subscribe("gone", "subscription($after: String) { changes(after: $after) { cursor } }", after);
            socket.send("{\"type\":\"complete\",\"id\":\"gone\"}");
            socket.subscribe("stays", "subscription($after: String) { claimRecorded(after: $after) { id } }", after);

            importer.load(data("sub-complete").bundle());

            payload(socket.next(), "stays");
            socket.roundTrip();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4401 | {\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "4400 | {\"type\":\"greetings\"}",
                "4400 | not JSON",
                "4400 | []",
                "4400 | {\"type\":\"complete\"}",
                "4400 | {\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "4400 | {\"type\":\"connection_init\",\"payload\":1}",
                "4403 | {\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer cgk_unknown\"}}",
            })
    void wrongMessageClosesTheConnection(int code, String message) throws Exception {
        try (TestSocket socket = TestSocket.open(service, Map.of())) {
            socket.send(message);
            assertEquals(code, socket.closeCode());
        }
    }

    @Test
    void secondInitialisationAndSecondUseOfAnIdCloseTheConnection() throws Exception {
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.send("{\"type\":\"connection_init\"}");
            assertEquals(4429, socket.closeCode());
        }
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.subscribe("same", "subscription { changes { cursor } }", Map.of());
            socket.subscribe("same", "subscription { changes { cursor } }", Map.of());
            assertEquals(4409, socket.closeCode());
        }
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.send("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":1}}");
            assertEquals(4400, socket.closeCode());
        }
    }

    @Test
    void clientThatDoesNotInitialiseIsDisconnected() throws Exception {
        try (TestSocket socket = TestSocket.open(service, Map.of())) {
            assertEquals(4408, socket.closeCode());
        }
    }

    @Test
    void operationsOfASocketRunAtOnceAndApart() throws Exception {
        try (TestSocket socket = TestSocket.initialised(service)) {
            int operations = 20;
            for (int round = 0; round < 5; round++) {
                for (int i = 0; i < operations; i++) {
                    socket.subscribe(
                            round + "-" + i, "{ viewer { name } claims(first: 1) { nodes { summary } } }", Map.of());
                }
                for (int ended = 0; ended < operations; ) {
                    JsonNode message = socket.next();
                    assertNotEquals("error", message.path("type").asText(), message::toString);
                    ended += message.path("type").asText().equals("complete") ? 1 : 0;
                }
            }
        }
    }

    @Test
    void operationsOfASocketAreLimited() throws Exception {
        try (TestSocket socket = TestSocket.initialised(service)) {
            for (int i = 0; i < 20; i++) {
                socket.subscribe("op" + i, "subscription { changes { cursor } }", Map.of());
            }
            socket.subscribe("more", "subscription { changes { cursor } }", Map.of());
            JsonNode error = socket.next();
            assertEquals("error", error.path("type").asText());
            assertEquals("more", error.path("id").asText());
            assertEquals("UNAVAILABLE", error.at("/payload/0/extensions/code").asText());
        }
    }

    @Test
    void tooLargeMessageClosesTheConnection() throws Exception {
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.send("{\"type\":\"ping\",\"payload\":{\"x\":\"" + "x".repeat(100_000) + "\"}}");
            assertEquals(4400, socket.closeCode());
        }
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.sendInParts(
                    "{\"type\":\"ping\",\"payload\":{\"x\":\"", "x".repeat(40_000), "x".repeat(40_000), "\"}}");
            assertEquals(4400, socket.closeCode());
        }
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example", "null", "http://localhost.evil.example"})
    void pagesOfOtherOriginsAreRefused(String origin) {
        WebSocketHandshakeException refusal = assertThrows(
                WebSocketHandshakeException.class, () -> TestSocket.open(service, Map.of("Origin", origin)));
        assertEquals(403, refusal.getResponse().statusCode());
    }

    @Test
    void pagesOfTheServiceAreAccepted() throws Exception {
        try (TestSocket socket = TestSocket.open(service, Map.of("Origin", "http://localhost:" + service.getPort()))) {
            socket.send("{\"type\":\"connection_init\"}");
            assertEquals("connection_ack", socket.next().path("type").asText());
        }
    }
}
