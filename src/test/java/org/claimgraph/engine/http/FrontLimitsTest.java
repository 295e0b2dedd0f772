package org.claimgraph.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the front does with requests that are too large, too slow, too many or broken off. */
class FrontLimitsTest {
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String HEAD = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String BODY = "{\"query\":\"{ a }\"}";

    private Wire wire;

    private Wire open(String... settings) {
        var changed = new java.util.HashMap<String, String>();
        for (int i = 0; i < settings.length; i += 2) {
            changed.put("claimgraph.http." + settings[i], settings[i + 1]);
        }
        wire = new Wire(changed);
        return wire;
    }

    @AfterEach
    void close() {
        wire.close();
    }

    private static String ofLength(int length) {
        return BODY + " ".repeat(length - BODY.length());
    }

    @Test
    void aBodyOfJustTheLimitIsReadAndOneByteMoreIsTooLarge() {
        open("body-limit", "200");
        assertEquals(200, wire.post(ofLength(200), GRAPHQL).statusCode());
        var refused = wire.post(ofLength(201), GRAPHQL);
        assertEquals(413, refused.statusCode());
        assertTrue(refused.body().contains("The body has more than 200 bytes"), refused.body());
    }

    @Test
    void aBodyThatDoesNotTellItsLengthIsLimitedToo() {
        open("body-limit", "200000");
        byte[] large = ofLength(2_000_000).getBytes();
        var chunked =
                wire.posting("", GRAPHQL).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertEquals(413, wire.send(chunked).statusCode());
        assertEquals(200, wire.post(BODY, GRAPHQL).statusCode());
    }

    @Test
    void theDefaultLimitIsOneMegabyte() {
        open();
        assertEquals(200, wire.post(ofLength(1 << 20), GRAPHQL).statusCode());
        assertEquals(413, wire.post(ofLength((1 << 20) + 1), GRAPHQL).statusCode());
    }

    @Test
    void aBodyThatIsBrokenOffRunsNothingAndLeavesTheServerWell() throws Exception {
        open("body-timeout", "400ms");
        String answer = wire.raw(HEAD + "Content-Length: 100\r\n\r\n{\"query\":");
        assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
        assertTrue(wire.engine.asked.isEmpty());
        assertEquals(200, wire.post(BODY, GRAPHQL).statusCode());
    }

    @Test
    void aClientThatGoesAwayLeavesTheServerWell() throws Exception {
        open("in-flight", "1");
        String body = "{\"query\":\"{ hanging }\"}";
        wire.rawAndAway(HEAD + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        while (wire.engine.asked.isEmpty()) {
            Thread.yield();
        }
        wire.engine.release.countDown();
        wire.rawAndAway(HEAD + "Content-Length: 100\r\n\r\n{");
        while (wire.post(BODY, GRAPHQL).statusCode() == 503) {
            Thread.yield();
        }
        assertEquals(200, wire.post(BODY, GRAPHQL).statusCode());
    }

    @Test
    void brokenChunksRunNothing() throws Exception {
        open("body-timeout", "400ms");
        wire.raw(HEAD + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n");
        assertTrue(wire.engine.asked.isEmpty());
        assertEquals(200, wire.post(BODY, GRAPHQL).statusCode());
    }

    @Test
    void pipelinedRequestsAreAnsweredInTheirOrder() throws Exception {
        open();
        String first = HEAD + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
        String second = HEAD + "Content-Length: 1\r\n\r\n{";
        String third = "GET /graphql?query=%7Ba%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        String answers = wire.raw(first + second + third);
        String statuses = answers.lines()
                .filter(line -> line.contains("HTTP/1.1 "))
                .map(line -> line.replaceFirst(".*HTTP/1.1 (\\d+).*", "$1"))
                .reduce("", (all, status) -> all + " " + status);
        assertEquals(" 200 400 200", statuses, answers);
    }

    @Test
    void aClientThatWaitsForAWordBeforeItsBodyGetsIt() throws Exception {
        open();
        String answer = wire.raw(HEAD + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: " + BODY.length()
                + "\r\n\r\n" + BODY);
        assertTrue(answer.startsWith("HTTP/1.1 100 Continue"), answer);
        assertTrue(answer.contains("HTTP/1.1 200 OK"), answer);
    }

    @Test
    void anAddressOrAHeaderThatIsTooLongIsToldSo() throws Exception {
        open();
        String endless = "x".repeat(20_000);
        String address = wire.raw("GET /graphql?query=" + endless + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertTrue(address.contains(" 414 "), address);
        String header = wire.raw("GET /graphql?query=%7Ba%7D HTTP/1.1\r\nHost: x\r\nAccept: " + endless + "\r\n\r\n");
        assertTrue(header.contains(" 431 "), header);
    }

    @ParameterizedTest
    @EnumSource
    void moreThanRunAtATimeAreTurnedAwayUntilOneEnds(WorkerDispatch.Threads threads) throws Exception {
        open("in-flight", "1", "retry-after", "3s", "threads", threads.name());
        var hanging = wire.client()
                .sendAsync(wire.posting("{\"query\":\"{ hanging }\"}", GRAPHQL).build(), BodyHandlers.ofString());
        while (wire.engine.asked.isEmpty()) {
            Thread.yield();
        }
        var busy = wire.post(BODY, GRAPHQL);
        assertEquals(503, busy.statusCode());
        assertEquals("3", busy.headers().firstValue("Retry-After").orElseThrow());
        wire.engine.release.countDown();
        assertEquals(200, hanging.get(5, TimeUnit.SECONDS).statusCode());
        assertEquals(200, wire.post(BODY, GRAPHQL).statusCode());
    }

    @ParameterizedTest
    @EnumSource
    void anEngineThatForgetsTheTimeIsAnsweredFor(WorkerDispatch.Threads threads) {
        open("deadline", "100ms", "threads", threads.name());
        var late = wire.post("{\"query\":\"{ hanging }\"}", GRAPHQL);
        assertEquals(504, late.statusCode());
        assertTrue(late.body().contains("\"TIMEOUT\""), late.body());
    }

    @Test
    void theEngineIsToldHowMuchTimeIsLeft() {
        open("deadline", "7s");
        wire.post(BODY, GRAPHQL);
        assertTrue(wire.engine.timeLeft.compareTo(Duration.ofSeconds(7)) <= 0, wire.engine.timeLeft::toString);
        assertTrue(wire.engine.timeLeft.compareTo(Duration.ofSeconds(5)) > 0, wire.engine.timeLeft::toString);
    }

    @Test
    void aBatchThatRanOutOfItsTimeDoesNotRunOn() {
        open("deadline", "0s");
        assertEquals(504, wire.post(BODY, GRAPHQL).statusCode());
        assertTrue(wire.post("[" + BODY + "]", GRAPHQL).body().contains("\"TIMEOUT\""));
        assertTrue(wire.engine.asked.isEmpty());
    }

    @Test
    void theDefaultsAreTheOnesThatAreDocumented() {
        open();
        HttpSettings settings = Wire.settings(Map.of());
        assertEquals(1 << 20, settings.bodyLimit().asLongValue());
        assertEquals(10, settings.batchLimit());
        assertEquals(Duration.ofSeconds(5), settings.deadline());
        assertEquals(500, settings.inFlight());
        assertEquals(StatusCodes.CLASSIC, settings.statusCodes());
        assertTrue(settings.documents().automatic());
    }

    @Test
    void whoeverWantsAWebsocketWhereNoneCanBeOpenedIsToldSo() throws Exception {
        String upgrade = "GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
        String told = open("websockets", "false").raw(upgrade);
        assertTrue(told.startsWith("HTTP/1.1 501"), told);
        assertTrue(told.contains("Subscriptions need a websocket, and none can be opened here"), told);
        assertEquals(200, wire.post(BODY, GRAPHQL).statusCode());
    }
}
