package org.claimgraph.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Request bodies and responses that stay in memory because their clients are slow. */
class MemoryLimitsTest {
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String HEAD = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String BODY = "{\"query\":\"{ a }\"}";
    private static final int MEGABYTE = 1 << 20;

    private final List<Socket> clients = new ArrayList<>();
    private HttpTestServer server;

    private void open(String... settings) {
        Map<String, String> changed = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            changed.put("claimgraph.http." + settings[i], settings[i + 1]);
        }
        server = new HttpTestServer(changed);
    }

    @AfterEach
    void close() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        server.close();
    }

    /** A client that sends this and reads nothing. */
    private Socket client(String text) throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(16 * 1024);
        client.connect(new java.net.InetSocketAddress("localhost", server.port()));
        clients.add(client);
        client.getOutputStream().write(text.getBytes(UTF_8));
        return client;
    }

    private Socket unfinishedBody(int length) throws IOException {
        return client(HEAD + "Content-Length: " + MEGABYTE + "\r\n\r\n" + " ".repeat(length));
    }

    private static String largeRequest() {
        return request("{ large }");
    }

    private static String request(String query) {
        String body = body(query);
        return HEAD + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String body(String query) {
        return "{\"query\":\"" + query + "\"}";
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "nothing happened within ten seconds");
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Whether the server has cut the connection off, without reading what it has sent. */
    private static boolean isReset(Socket client) {
        try {
            client.getOutputStream().write('\n');
            return false;
        } catch (IOException cutOff) {
            return true;
        }
    }

    /** False, so that the caller goes on waiting. */
    private boolean sendOnce(String request) {
        try {
            client(request);
        } catch (IOException cutOff) {
            // The next one may be accepted.
        }
        return false;
    }

    private static String firstLine(Socket client) throws IOException {
        client.setSoTimeout(5_000);
        return new String(client.getInputStream().readNBytes(12), UTF_8);
    }

    @Test
    void memoryOfRequestAndResponseIsReleased() {
        open();
        assertEquals(200, server.post(BODY, GRAPHQL).statusCode());
        assertEquals(
                FakeEngine.LARGE,
                server.post("{\"query\":\"{ large }\"}", GRAPHQL).body().length());
        assertEquals(
                200,
                server.post("[{\"query\":\"{ large }\"},{\"query\":\"{ large }\"}]", GRAPHQL)
                        .statusCode());
        await(() -> server.budget.reserved() == 0);
    }

    @Test
    void memoryIsReservedForBytesThatArrivedOnly() throws Exception {
        open();
        unfinishedBody(1_000);
        await(() -> server.budget.reserved() > 0);
        assertTrue(server.budget.reserved() <= RequestBody.SMALL, () -> "reserved " + server.budget.reserved());
    }

    @Test
    void bodiesBeyondTheBudgetAreRejectedWhileSmallOnesPass() throws Exception {
        open("memory", "2M", "transfer-grace", "1h", "retry-after", "2s");
        unfinishedBody(900_000);
        await(() -> server.budget.reserved() >= 900_000);
        Socket rejected = unfinishedBody(500_000);
        assertEquals("HTTP/1.1 503", firstLine(rejected));
        assertEquals(200, server.post(BODY, GRAPHQL).statusCode());
        for (Socket client : clients) {
            client.close();
        }
        await(() -> server.budget.reserved() == 0);
        assertEquals(200, server.post(BODY + " ".repeat(900_000), GRAPHQL).statusCode());
    }

    @Test
    void oldestUnfinishedBodyIsCutOffForANewOne() throws Exception {
        open("memory", "2M", "transfer-grace", "0s");
        Socket oldest = unfinishedBody(900_000);
        await(() -> server.budget.reserved() >= 900_000);
        assertEquals(200, server.post(BODY + " ".repeat(900_000), GRAPHQL).statusCode());
        assertEquals("HTTP/1.1 408", firstLine(oldest));
    }

    @Test
    void unfinishedBodyTimesOutAndTheConnectionIsClosed() throws Exception {
        open("body-timeout", "200ms");
        Socket slow = unfinishedBody(100_000);
        assertEquals("HTTP/1.1 408", firstLine(slow));
        slow.getInputStream().readAllBytes();
        await(() -> server.budget.reserved() == 0);
    }

    @Test
    void incompleteBodiesBeyondTheirNumberAreRejected() throws Exception {
        open("incomplete-bodies", "2");
        Socket first = unfinishedBody(10);
        unfinishedBody(10);
        await(() -> server.budget.reserved() > 0);
        assertEquals("HTTP/1.1 503", firstLine(unfinishedBody(10)));
        first.close();
        await(() -> server.post(BODY, GRAPHQL).statusCode() == 200);
    }

    @Test
    void responseStaysReservedUntilItsClientReadIt() throws Exception {
        open();
        Socket slow = client(largeRequest());
        await(() -> server.budget.reserved() >= FakeEngine.LARGE);
        long length = 0;
        slow.setSoTimeout(5_000);
        while (length < FakeEngine.LARGE) {
            length += slow.getInputStream().read(new byte[64 * 1024]);
        }
        await(() -> server.budget.reserved() == 0);
    }

    @Test
    void connectionHasOneResponseInMemory() throws Exception {
        open();
        client(largeRequest().repeat(20));
        await(() -> server.budget.reserved() >= FakeEngine.LARGE);
        for (int i = 0; i < 20; i++) {
            assertEquals(200, server.post(BODY, GRAPHQL).statusCode());
        }
        assertTrue(server.budget.reserved() < 2 * FakeEngine.LARGE, () -> "reserved " + server.budget.reserved());
        assertEquals(
                1,
                server.engine.requests.stream()
                        .filter(r -> r.query().equals("{ large }"))
                        .count());
    }

    @Test
    void clientThatReadsNothingIsDisconnected() throws Exception {
        open("read-timeout", "300ms");
        Socket slow = client(largeRequest());
        await(() -> server.budget.reserved() >= FakeEngine.LARGE);
        await(() -> server.budget.reserved() == 0);
        assertTrue(readUntilClosed(slow) < FakeEngine.LARGE);
    }

    @Test
    void slowestClientIsDisconnectedWhenMemoryIsExhausted() throws Exception {
        open("memory", "4M", "transfer-grace", "0s");
        client(largeRequest());
        await(() -> server.budget.reserved() >= FakeEngine.LARGE);
        for (int i = 0; i < 9; i++) {
            client(largeRequest());
        }
        await(() -> server.engine.requests.size() >= 10);
        // A response counts as slow a moment after it was sent; from then on the next large one takes its memory.
        await(() -> isReset(clients.getFirst()) || sendOnce(largeRequest()));
        assertEquals(200, server.post(BODY, GRAPHQL).statusCode());
    }

    @Test
    void pipelinedRequestsThatAreNeverReadWait() throws Exception {
        open();
        String request = "GET /graphql?query=%7Ba%7D HTTP/1.1\r\nHost: x\r\n\r\n";
        Socket client = client("");
        client.setSoTimeout(10_000);
        Thread flood = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < 2_000; i++) {
                    client.getOutputStream().write(request.repeat(100).getBytes(UTF_8));
                }
            } catch (IOException closed) {
                // As expected, at the end of the test.
            }
        });
        await(() -> !server.engine.requests.isEmpty());
        assertTrue(!flood.join(java.time.Duration.ofSeconds(2)), "the server has taken 200 000 requests");
        assertTrue(server.engine.requests.size() < 5_000, () -> "ran " + server.engine.requests.size());
        assertEquals(200, server.post(BODY, GRAPHQL).statusCode());
        client.close();
    }

    @Test
    void waitingRequestsOfClosedConnectionsNeverRun() throws Exception {
        open("in-flight", "1", "queue", "40", "queue-timeout", "1h");
        client(request("{ hanging }"));
        await(() -> server.engine.requests.size() == 1);
        long reserved = server.budget.reserved();
        for (int i = 0; i < 40; i++) {
            client(request("{ large }").repeat(3));
        }
        await(() ->
                server.budget.reserved() == reserved + 40 * body("{ large }").length());
        for (Socket abandoned : clients.subList(1, clients.size())) {
            abandoned.close();
        }
        await(() -> server.budget.reserved() == reserved);
        server.engine.release.countDown();
        assertEquals(200, server.post(BODY, GRAPHQL).statusCode());
        assertEquals(
                List.of("{ hanging }", "{ a }"),
                server.engine.requests.stream().map(r -> r.query()).toList());
    }

    private static long readUntilClosed(Socket client) throws IOException {
        long length = 0;
        client.setSoTimeout(5_000);
        byte[] buffer = new byte[64 * 1024];
        try {
            for (int read = 0; read >= 0; read = client.getInputStream().read(buffer)) {
                length += read;
            }
        } catch (SocketException reset) {
            // Also an end.
        }
        return length;
    }
}
