package org.claimgraph.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
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
import org.claimgraph.Packaged;
import org.claimgraph.attack.RawConnection.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL that is stopped or frozen under the packaged service while requests run. Before there was a test, every
 * request logged 69 lines and was answered 200 with INTERNAL, and all worker threads waited for the network.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class UnavailablePostgresIT {
    private static final String REQUEST =
            RawConnection.post("{\"query\":\"{ claims(first: 5) { nodes { summary } } }\"}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int CLIENTS = 4;

    @TempDir
    Path directory;

    private final Queue<Response> responses = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean isOver;
    private int databasePort;
    private EmbeddedPostgres postgres;
    private Packaged service;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            databasePort = free.getLocalPort();
        }
        postgres = startPostgres();
        service = Packaged.start(
                directory,
                Map.of(
                        "CLAIMGRAPH_DB", "postgresql",
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres",
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD", "postgres"),
                "-Xmx256m");
        await(() -> status("/q/health/ready") == 200); // the import has ended
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofVirtual().start(this::sendRequests));
        }
        await(() -> count(200) >= CLIENTS);
    }

    @AfterEach
    void stop() throws Exception {
        isOver = true;
        for (Thread client : clients) {
            client.join();
        }
        if (service != null) {
            service.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    private Path data() {
        return directory.resolve("postgresql");
    }

    private EmbeddedPostgres startPostgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setPort(databasePort)
                .start();
    }

    private void sendRequests() {
        while (!isOver) {
            try (RawConnection connection = new RawConnection(service.port())) {
                responses.add(connection.send(REQUEST).read(PATIENCE));
            } catch (IOException failure) {
                responses.add(new Response(0, failure.toString(), ""));
            }
            LockSupport.parkNanos(PAUSE);
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

    private int status(String path) {
        try (RawConnection connection = new RawConnection(service.port())) {
            connection.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
            return connection.read(PATIENCE).status();
        } catch (IOException failure) {
            return 0;
        }
    }

    private void assertRecovers() throws IOException {
        responses.clear();
        await(() -> count(200) >= 10 * CLIENTS);
        await(() -> lines("The database is available again") > 0);
        assertEquals(1, lines("The database is unavailable"), this::log);
        assertEquals(1, lines("The database is available again"));
        assertEquals(0, lines(" ERROR "), this::log);
    }

    private String log() {
        try {
            return service.log();
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    private long lines(String part) {
        return log().lines().filter(line -> line.contains(part)).count();
    }

    /** Stops the postmaster first, because it starts others while it runs. */
    private void freezePostgres() throws Exception {
        ProcessHandle postmaster = postmaster();
        signal("STOP", List.of(postmaster));
        signal("STOP", postmaster.descendants().toList());
    }

    /** Wakes the postmaster last: until then no process that is to be woken disappears. */
    private void wakePostgres() throws Exception {
        ProcessHandle postmaster = postmaster();
        signal("CONT", postmaster.descendants().toList());
        signal("CONT", List.of(postmaster));
    }

    private ProcessHandle postmaster() throws IOException {
        String id = Files.readAllLines(data().resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(id.strip())).orElseThrow();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        assertEquals(0, new ProcessBuilder(command).start().waitFor());
    }

    @Test
    void stoppedDatabaseIsAnsweredWithUnavailableUntilItIsBack() throws Exception {
        postgres.close();
        responses.clear();
        await(() -> count(503) >= 5 * CLIENTS);
        assertEquals(200, status("/q/health/live"));
        for (Response response : responses) {
            assertEquals(503, response.status(), response::toString);
            assertFalse(response.header("Retry-After").isEmpty(), response::head);
            assertTrue(response.body().contains("\"UNAVAILABLE\""), response::body);
        }
        postgres = startPostgres();
        assertRecovers();
    }

    @Test
    void frozenDatabaseIsAnsweredWithinTheDeadline() throws Exception {
        freezePostgres();
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
            wakePostgres();
        }
        assertRecovers();
    }
}
