package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.claimgraph.CuratorClient.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances over one PostgreSQL, with writers and subscribers on both: for seconds, or longer by the properties
 * {@code attack.instances.seconds} and {@code attack.instances.clients}.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES) // for long runs
class TwoInstancesIT {
    private static final int SECONDS = Integer.getInteger("attack.instances.seconds", 5);
    private static final int CLIENTS = Integer.getInteger("attack.instances.clients", 4);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    /** The longest time until a change of one instance is sent by the other. */
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path directory;

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean isOver;

    @Test
    void everySubscriberGetsEachChangeOnceInOneOrder() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Map<String, String> settings = new HashMap<>(Map.of(
                    "CLAIMGRAPH_API_KEYS", TestKeys.setting(),
                    "CLAIMGRAPH_DB", "postgresql",
                    // For machines that are busy with other work.
                    "CLAIMGRAPH_HTTP_DEADLINE", "60s",
                    "QUARKUS_DATASOURCE_JDBC_URL", url,
                    "QUARKUS_DATASOURCE_USERNAME", "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD", "postgres"));
            try (Packaged one = Packaged.start(directory, settings);
                    Packaged other = Packaged.start(directory, settings)) {
                awaitReady(one);
                awaitReady(other);
                checkSubscribers(List.of(one, other));
            }
            checkProjections(url, settings);
        }
    }

    private static void awaitReady(Packaged service) throws Exception {
        while (service.status("/q/health/ready") != 200) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void checkSubscribers(List<Packaged> instances) throws Exception {
        try (CuratorClient client = new CuratorClient(instances.getFirst().port())) {
            String start = client.data("{ changes(last: 1) { pageInfo { endCursor } } }", Map.of())
                    .at("/changes/pageInfo/endCursor")
                    .asText();
            List<Subscriber> subscribers = new ArrayList<>();
            List<Thread> writers = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                Packaged instance = instances.get(number % instances.size());
                subscribers.add(new Subscriber(instance.port(), start));
                String prefix = "instances-" + number;
                writers.add(Thread.ofVirtual().start(() -> write(instance.port(), prefix)));
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS) / 2);
            for (Subscriber subscriber : subscribers) {
                subscriber.reconnect();
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS) / 2);
            isOver = true;
            for (Thread writer : writers) {
                writer.join();
            }
            List<String> expected = changesAfter(client, start);
            assertTrue(expected.size() > CLIENTS, expected::toString);
            for (Subscriber subscriber : subscribers) {
                assertEquals(expected, subscriber.received(expected.getLast()));
            }
            assertEquals(List.of(), List.copyOf(failures));
        }
    }

    private void write(int port, String prefix) {
        try (CuratorClient client = new CuratorClient(port)) {
            for (int number = 0; !isOver; number++) {
                String key = prefix + "-" + number;
                client.perform(Act.entity(key));
                client.perform(Act.document(key));
                String claim = client.perform(Act.claim(key)).at("/claims/0/id").asText();
                client.perform(Act.retract(key, claim));
            }
        } catch (Exception | AssertionError failure) {
            failures.add(failure);
        }
    }

    private static List<String> changesAfter(CuratorClient client, String start) throws Exception {
        List<String> cursors = new ArrayList<>();
        for (String after = start; after != null; ) {
            JsonNode page = client.data(
                            "query($after: String) { changes(first: 100, after: $after) { edges { cursor } pageInfo { hasNextPage } } }",
                            Map.of("after", after))
                    .path("changes");
            page.path("edges").forEach(edge -> cursors.add(edge.path("cursor").asText()));
            after = page.at("/pageInfo/hasNextPage").asBoolean() ? cursors.getLast() : null;
        }
        return cursors;
    }

    /** Follows the changes on one instance, and keeps their cursors. */
    private static final class Subscriber {
        private static final String CHANGES =
                "subscription($after: String) { changes(after: $after) { cursor node { kind at } } }";
        private final URI service;
        private final List<String> cursors = new ArrayList<>();
        private String last;
        private TestSocket socket;

        Subscriber(int port, String start) throws Exception {
            service = URI.create("http://127.0.0.1:" + port);
            last = start;
            connect();
        }

        private void connect() throws Exception {
            socket = TestSocket.initialised(service);
            socket.subscribe("changes", CHANGES, Map.of("after", last));
        }

        /** Takes one change, drops what is under way, and subscribes again after that one. */
        void reconnect() throws Exception {
            take();
            socket.close();
            connect();
        }

        private void take() throws InterruptedException {
            JsonNode message = socket.next();
            assertEquals("next", message.path("type").asText(), message::toString);
            last = message.at("/payload/extensions/cursor").asText();
            cursors.add(message.at("/payload/data/changes/cursor").asText());
            assertEquals(last, cursors.getLast());
        }

        /** The cursors up to this one. */
        List<String> received(String end) throws InterruptedException {
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!last.equals(end) && System.nanoTime() < limit) {
                take();
            }
            socket.close();
            return cursors;
        }
    }

    private void checkProjections(String url, Map<String, String> settings) throws Exception {
        Map<String, TreeSet<String>> kept;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            kept = ProjectedTables.read(connection);
            ProjectedTables.requestRebuild(connection);
        }
        try (Packaged service = Packaged.start(directory, settings)) {
            awaitReady(service);
        }
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            assertEquals(0, ProjectedTables.count(connection, "ledger_rebuild"));
            assertEquals(kept, ProjectedTables.read(connection));
        }
    }
}
