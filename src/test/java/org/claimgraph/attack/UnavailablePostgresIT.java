package org.claimgraph.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimgraph.Packaged;
import org.claimgraph.TestKeys;
import org.claimgraph.attack.RawConnection.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL that is stopped, frozen or refuses changes under the packaged service while requests run. Before there was a
 * test, every request logged 69 lines and was answered 200 with INTERNAL, and all worker threads waited for the network.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class UnavailablePostgresIT {
    private static final String REQUEST =
            RawConnection.post("{\"query\":\"{ claims(first: 5) { nodes { summary } } }\"}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int CLIENTS = 4;

    @TempDir
    static Path directory;

    private static RestartablePostgres postgres;
    private static Packaged service;

    private final Queue<Response> responses = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean isOver;
    private int logged;

    @BeforeAll
    static void startService() throws Exception {
        postgres = new RestartablePostgres(directory.resolve("postgresql"));
        Map<String, String> settings = postgres.settings();
        settings.put("CLAIMGRAPH_API_KEYS", TestKeys.setting());
        service = Packaged.start(directory, settings, "-Xmx256m");
    }

    @AfterAll
    static void stopService() throws Exception {
        if (service != null) {
            service.close();
        }
        postgres.close();
    }

    @BeforeEach
    void startClients() throws Exception {
        await(() -> status("/q/health/ready") == 200); // the import has ended
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofVirtual().start(this::sendRequests));
        }
        await(() -> count(200) >= CLIENTS);
        logged = service.log().length();
    }

    @AfterEach
    void stopClients() throws Exception {
        isOver = true;
        for (Thread client : clients) {
            client.join();
        }
    }

    private void sendRequests() {
        while (!isOver) {
            try {
                responses.add(send(REQUEST));
            } catch (IOException failure) {
                responses.add(new Response(0, failure.toString(), ""));
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static Response send(String request) throws IOException {
        try (RawConnection connection = new RawConnection(service.port())) {
            return connection.send(request).read(PATIENCE);
        }
    }

    private long count(int status) {
        return responses.stream().filter(each -> each.status() == status).count();
    }

    private void await(BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!condition.getAsBoolean()) {
            if (!service.isAlive() || System.nanoTime() > end) {
                throw new AssertionError(responses + service.log());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static int status(String path) {
        try {
            return send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").status();
        } catch (IOException failure) {
            return 0;
        }
    }

    private void assertRecovers() throws IOException {
        responses.clear();
        await(() -> count(200) >= 10 * CLIENTS);
        await(() -> lines("The database is available again") > 0);
        assertEquals(1, lines("Requests are answered with UNAVAILABLE"), this::log);
        assertEquals(1, lines("The database is available again"));
        assertEquals(0, lines(" ERROR "), this::log);
    }

    /** What was logged since the test began. */
    private String log() {
        try {
            return service.log().substring(logged);
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    private long lines(String part) {
        return log().lines().filter(line -> line.contains(part)).count();
    }

    @Test
    void stoppedDatabaseIsAnsweredWithUnavailableUntilItIsBack() throws Exception {
        String accepted =
                answer(post("/imports?file=stopped.jsonl", "CURATOR", "application/octet-stream", entities()));
        assertTrue(accepted.startsWith("{\"id\":"), accepted);
        postgres.stop();
        responses.clear();
        await(() -> count(503) >= 5 * CLIENTS);
        assertEquals(200, status("/q/health/live"));
        for (Response response : responses) {
            assertEquals(503, response.status(), response::toString);
            assertFalse(response.header("Retry-After").isEmpty(), response::head);
            assertTrue(response.body().contains("\"UNAVAILABLE\""), response::body);
        }
        postgres.start();
        assertRecovers();
        String state = "GET /imports/%s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(accepted.split("\"")[3]);
        await(() -> answer(state).contains("\"endedAt\":\""));
        assertTrue(answer(state).contains("\"PUBLISHED\"") || answer(state).contains(" again"), answer(state));
    }

    /** Enough of them that their import takes a while. */
    private static String entities() {
        return IntStream.range(0, 5000)
                .mapToObj(number ->
                        "{\"type\":\"entity\",\"id\":\"stopped-%1$d\",\"kind\":\"COMPANY\",\"names\":[{\"value\":\"Stopped %1$d\",\"language\":\"en\",\"script\":\"Latn\",\"kind\":\"PRIMARY\"}]}\n"
                                .formatted(number))
                .collect(Collectors.joining());
    }

    @Test
    void frozenDatabaseIsAnsweredWithinTheDeadline() throws Exception {
        postgres.freeze();
        try {
            responses.clear();
            await(() -> responses.size() >= 4 * CLIENTS);
            assertEquals(200, status("/q/health/live"));
            // Each client may still get the response that was on its way.
            List<Response> others = responses.stream()
                    .filter(response -> response.status() != 503 && response.status() != 504)
                    .toList();
            assertTrue(others.size() <= CLIENTS, others::toString);
        } finally {
            postgres.wake();
        }
        assertRecovers();
    }

    @Test
    void changesOfDatabaseThatTakesNoneAreAnsweredWithReadOnly() throws Exception {
        String entity = mutation(
                "CURATOR",
                "recordEntity(input: {id: \\\"entity/read-only\\\", kind: COMPANY, name: {value: \\\"Read Only\\\", language: \\\"en\\\"}})");
        String line = "{\"type\":\"entity\",\"id\":\"read-only-2\",\"kind\":\"COMPANY\"}";
        List<String> changes = List.of(
                entity,
                mutation("CURATOR", "importData(input: {dataSet: \\\"read-only\\\", content: \\\"{}\\\"})"),
                mutation("ADMIN", "createApiKey(input: {name: \\\"read-only\\\", role: READER})"),
                post("/imports?file=read-only.jsonl", "CURATOR", "application/octet-stream", line));
        postgres.setReadOnly(true);
        try {
            await(() -> answer(entity).contains("\"READ_ONLY\""));
            responses.clear();
            for (String change : changes) {
                String answer = answer(change);
                assertTrue(answer.contains("\"READ_ONLY\""), answer);
                assertTrue(answer.contains("send changes to an instance whose database takes them"), answer);
            }
            await(() -> responses.size() >= 4 * CLIENTS);
            assertEquals(responses.size(), count(200), responses::toString);
            Packaged.Ended command = Packaged.run(directory, postgres.settings(), "create-key", "--role", "reader");
            assertNotEquals(0, command.exitCode());
            assertTrue(command.log().contains("send changes to an instance"), command::log);
        } finally {
            postgres.setReadOnly(false);
        }
        await(() -> !answer(entity).contains("READ_ONLY"));
        assertTrue(answer(entity).contains("\"data\""), answer(entity));
        assertEquals(1, lines("The database takes no changes"), this::log);
        assertEquals(1, lines("The database takes changes again"), this::log);
        assertEquals(0, lines(" ERROR "), this::log);
    }

    private static String answer(String request) {
        try {
            return send(request).body();
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    private static String mutation(String role, String field) {
        return post(
                "/graphql",
                role,
                "application/json",
                "{\"query\":\"mutation { " + field + " { errors { message code } } }\"}");
    }

    private static String post(String path, String role, String type, String body) {
        return "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(path, TestKeys.text(role), type, body.getBytes(StandardCharsets.UTF_8).length, body);
    }
}
