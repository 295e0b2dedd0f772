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

/** Requests that are too large, too slow, too many or incomplete. */
class RequestLimitsTest {
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String HEAD = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String BODY = "{\"query\":\"{ a }\"}";

    private HttpTestServer server;

    private HttpTestServer open(String... settings) {
        var changed = new java.util.HashMap<String, String>();
        for (int i = 0; i < settings.length; i += 2) {
            changed.put("claimgraph.http." + settings[i], settings[i + 1]);
        }
        server = new HttpTestServer(changed);
        return server;
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static String ofLength(int length) {
        return BODY + " ".repeat(length - BODY.length());
    }

    @Test
    void bodyOverTheLimitByOneByteIsTooLarge() {
        open("body-limit", "200");
        assertEquals(200, server.post(ofLength(200), GRAPHQL).statusCode());
        var refused = server.post(ofLength(201), GRAPHQL);
        assertEquals(413, refused.statusCode());
        assertTrue(refused.body().contains("The body has more than 200 bytes"), refused.body());
    }

    @Test
    void chunkedBodyIsLimitedToo() {
        open("body-limit", "200000");
        byte[] large = ofLength(2_000_000).getBytes();
        var chunked =
                server.posting("", GRAPHQL).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertEquals(413, server.send(chunked).statusCode());
        assertEquals(200, server.post(BODY, GRAPHQL).statusCode());
    }

    @Test
    void defaultBodyLimitIsOneMegabyte() {
        open();
        assertEquals(200, server.post(ofLength(1 << 20), GRAPHQL).statusCode());
        assertEquals(413, server.post(ofLength((1 << 20) + 1), GRAPHQL).statusCode());
    }

    @Test
    void incompleteBodyTimesOutAndRunsNothing() throws Exception {
        open("body-timeout", "400ms");
        String answer = server.raw(HEAD + "Content-Length: 100\r\n\r\n{\"query\":");
        assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
        assertTrue(server.engine.requests.isEmpty());
        assertEquals(200, server.post(BODY, GRAPHQL).statusCode());
    }

    @Test
    void disconnectedClientDoesNotBlockOthers() throws Exception {
        open("in-flight", "1", "queue", "0");
        String body = "{\"query\":\"{ hanging }\"}";
        server.rawAndClose(HEAD + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        while (server.engine.requests.isEmpty()) {
            Thread.yield();
        }
        server.engine.release.countDown();
        server.rawAndClose(HEAD + "Content-Length: 100\r\n\r\n{");
        while (server.post(BODY, GRAPHQL).statusCode() == 503) {
            Thread.yield();
        }
        assertEquals(200, server.post(BODY, GRAPHQL).statusCode());
    }

    @Test
    void invalidChunksRunNothing() throws Exception {
        open("body-timeout", "400ms");
        server.raw(HEAD + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n");
        assertTrue(server.engine.requests.isEmpty());
        assertEquals(200, server.post(BODY, GRAPHQL).statusCode());
    }

    @Test
    void pipelinedRequestsAreAnsweredInTheirOrder() throws Exception {
        open();
        String first = HEAD + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
        String second = HEAD + "Content-Length: 1\r\n\r\n{";
        String third = "GET /graphql?query=%7Ba%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        String answers = server.raw(first + second + third);
        String statuses = answers.lines()
                .filter(line -> line.contains("HTTP/1.1 "))
                .map(line -> line.replaceFirst(".*HTTP/1.1 (\\d+).*", "$1"))
                .reduce("", (all, status) -> all + " " + status);
        assertEquals(" 200 400 200", statuses, answers);
    }

    @Test
    void expectContinueIsAnswered() throws Exception {
        open();
        String answer = server.raw(HEAD + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: "
                + BODY.length() + "\r\n\r\n" + BODY);
        assertTrue(answer.startsWith("HTTP/1.1 100 Continue"), answer);
        assertTrue(answer.contains("HTTP/1.1 200 OK"), answer);
    }

    @Test
    void tooLongAddressOrHeaderIsRejected() throws Exception {
        open();
        String endless = "x".repeat(20_000);
        String address = server.raw("GET /graphql?query=" + endless + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertTrue(address.contains(" 414 "), address);
        String header = server.raw("GET /graphql?query=%7Ba%7D HTTP/1.1\r\nHost: x\r\nAccept: " + endless + "\r\n\r\n");
        assertTrue(header.contains(" 431 "), header);
    }

    @ParameterizedTest
    @EnumSource
    void requestsBeyondTheLimitAreRejectedUntilOneEnds(WorkerDispatch.Threads threads) throws Exception {
        open("in-flight", "1", "queue", "0", "retry-after", "3s", "threads", threads.name());
        var hanging = server.client()
                .sendAsync(
                        server.posting("{\"query\":\"{ hanging }\"}", GRAPHQL).build(), BodyHandlers.ofString());
        while (server.engine.requests.isEmpty()) {
            Thread.yield();
        }
        var busy = server.post(BODY, GRAPHQL);
        assertEquals(503, busy.statusCode());
        assertEquals("3", busy.headers().firstValue("Retry-After").orElseThrow());
        server.engine.release.countDown();
        assertEquals(200, hanging.get(5, TimeUnit.SECONDS).statusCode());
        assertEquals(200, server.post(BODY, GRAPHQL).statusCode());
    }

    @ParameterizedTest
    @EnumSource
    void smallRequestsRunBesideLargeOnes(WorkerDispatch.Threads threads) throws Exception {
        open("in-flight", "1", "large-in-flight", "1", "queue", "0", "threads", threads.name());
        var heavy = server.posting("{\"query\":\"{ heavy }\"}", GRAPHQL).build();
        var running = server.client().sendAsync(heavy, BodyHandlers.ofString());
        while (server.engine.requests.isEmpty()) {
            Thread.yield();
        }
        assertEquals(200, server.post(BODY, GRAPHQL).statusCode());
        assertEquals(503, server.post("{\"query\":\"{ heavy }\"}", GRAPHQL).statusCode());
        assertEquals(
                503,
                server.post("[" + BODY + ",{\"query\":\"{ heavy }\"}]", GRAPHQL).statusCode());
        assertEquals(503, server.post(ofLength(8 * 1024), GRAPHQL).statusCode());
        assertEquals(200, server.post(ofLength(8 * 1024 - 1), GRAPHQL).statusCode());
        server.engine.release.countDown();
        assertEquals(200, running.get(5, TimeUnit.SECONDS).statusCode());
        assertEquals(200, server.post("{\"query\":\"{ heavy }\"}", GRAPHQL).statusCode());
    }

    @Test
    void largeRequestThatWaitsIsDroppedAtItsDeadline() {
        open("large-in-flight", "1", "queue", "1", "queue-timeout", "1h", "deadline", "300ms");
        var heavy = server.posting("{\"query\":\"{ heavy }\"}", GRAPHQL).build();
        server.client().sendAsync(heavy, BodyHandlers.ofString());
        while (server.engine.requests.isEmpty()) {
            Thread.yield();
        }
        assertEquals(504, server.post("{\"query\":\"{ heavy }\"}", GRAPHQL).statusCode());
        assertEquals(504, server.post("{\"query\":\"{ heavy }\"}", GRAPHQL).statusCode());
        assertEquals(1, server.engine.requests.size());
    }

    @ParameterizedTest
    @EnumSource
    void engineThatIgnoresItsDeadlineGetsATimeoutResponse(WorkerDispatch.Threads threads) {
        open("deadline", "100ms", "threads", threads.name());
        var late = server.post("{\"query\":\"{ hanging }\"}", GRAPHQL);
        assertEquals(504, late.statusCode());
        assertTrue(late.body().contains("\"TIMEOUT\""), late.body());
    }

    @Test
    void engineGetsTheRemainingTime() {
        open("deadline", "7s");
        server.post(BODY, GRAPHQL);
        assertTrue(server.engine.timeLeft.compareTo(Duration.ofSeconds(7)) <= 0, server.engine.timeLeft::toString);
        assertTrue(server.engine.timeLeft.compareTo(Duration.ofSeconds(5)) > 0, server.engine.timeLeft::toString);
    }

    @Test
    void batchStopsAtItsDeadline() {
        open("deadline", "0s");
        assertEquals(504, server.post(BODY, GRAPHQL).statusCode());
        assertTrue(server.post("[" + BODY + "]", GRAPHQL).body().contains("\"TIMEOUT\""));
        assertTrue(server.engine.requests.isEmpty());
    }

    @Test
    void defaultsAreAsDocumented() {
        open();
        HttpSettings settings = HttpTestServer.settings(Map.of());
        assertEquals(1 << 20, settings.bodyLimit().asLongValue());
        assertEquals(10, settings.batchLimit());
        assertEquals(Duration.ofSeconds(5), settings.deadline());
        assertTrue(settings.maxRunning() >= 16);
        assertTrue(settings.maxLargeRunning() >= 2);
        assertEquals(10_000, settings.largeWeight());
        assertEquals(8 << 10, settings.largeBody().asLongValue());
        assertEquals(200, settings.queue());
        assertEquals(64 << 20, settings.memoryBytes(256 << 20));
        assertEquals(StatusCodes.CLASSIC, settings.statusCodes());
        assertTrue(settings.documents().automatic());
    }
}
