package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.claimgraph.CuratorClient.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the packaged service has acknowledged survives SIGKILLs at random moments of curation and uploads, and a backup that is
 * restored. {@code ./mvnw verify -Pattack} kills it twenty times.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES) // for many starts on a busy machine
class KilledCurationIT {
    private static final int KILLS = Integer.getInteger("attack.curation.kills", 2);
    private static final int WRITERS = 3;
    private static final int LONGEST_MILLIS = 3000;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final Set<String> ENDED = Set.of("PUBLISHED", "ABORTED");

    @TempDir
    Path directory;

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "CLAIMGRAPH_API_KEYS",
            TestKeys.setting(),
            // For machines that are busy with other work.
            "CLAIMGRAPH_HTTP_DEADLINE",
            "60s"));
    private final Random random = new Random(15);
    /** Acts that were sent, with their payloads where they were acknowledged. */
    private final Map<Act, String> acknowledged = new ConcurrentHashMap<>();

    private final Queue<Act> unacknowledged = new ConcurrentLinkedQueue<>();
    /** The data sets of uploads that were acknowledged, by the ids of their imports. */
    private final Map<String, String> imports = new ConcurrentHashMap<>();

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean isKilled;

    @Test
    void embeddedDatabaseKeepsWhatIsAcknowledgedAlsoInBackups() throws Exception {
        Path data = directory.resolve("data");
        settings.put("CLAIMGRAPH_DATA", data.toString());
        String url = "jdbc:h2:file:" + data.resolve("claimgraph").toAbsolutePath() + H2;
        killAndCheck();
        checkProjections(url, "", "");
        checkRestoredBackup();
    }

    @Test
    void postgresqlKeepsWhatIsAcknowledged() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            settings.put("CLAIMGRAPH_DB", "postgresql");
            settings.put("QUARKUS_DATASOURCE_JDBC_URL", url);
            settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
            settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
            killAndCheck();
            checkProjections(url, "postgres", "postgres");
        }
    }

    private void killAndCheck() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            try (Packaged service = Packaged.start(directory, settings)) {
                check(service);
                curateUntilKilled(service, kill);
            }
            assertEquals(List.of(), List.copyOf(failures));
        }
        try (Packaged service = Packaged.start(directory, settings)) {
            check(service);
        }
        assertFalse(acknowledged.isEmpty());
        assertFalse(imports.isEmpty());
    }

    private void curateUntilKilled(Packaged service, int kill) throws InterruptedException {
        isKilled = false;
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = "kill-%d-%d".formatted(kill, writer);
            threads.add(Thread.ofVirtual().start(() -> untilKilled(service, client -> curate(client, prefix))));
        }
        threads.add(Thread.ofVirtual().start(() -> untilKilled(service, client -> upload(client, "upload-" + kill))));
        int before = acknowledged.size();
        while (acknowledged.size() == before && failures.isEmpty()) {
            LockSupport.parkNanos(PAUSE);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLIS)));
        isKilled = true;
        service.kill();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private interface Work {
        void run(CuratorClient client) throws IOException, InterruptedException;
    }

    private void untilKilled(Packaged service, Work work) {
        try (CuratorClient client = new CuratorClient(service.port())) {
            work.run(client);
        } catch (IOException | InterruptedException broken) {
            if (!isKilled) {
                failures.add(broken);
            }
        } catch (RuntimeException | AssertionError failure) {
            failures.add(failure);
        }
    }

    private void curate(CuratorClient client, String prefix) throws IOException, InterruptedException {
        for (int number = 0; !isKilled; number++) {
            String key = prefix + "-" + number;
            perform(client, Act.entity(key));
            perform(client, Act.document(key));
            String claim = perform(client, Act.claim(key)).at("/claims/0/id").asText();
            if (number % 2 == 0) {
                perform(client, Act.retract(key, claim));
            }
        }
    }

    private JsonNode perform(CuratorClient client, Act act) throws IOException, InterruptedException {
        unacknowledged.add(act);
        JsonNode payload = client.perform(act);
        acknowledged.put(act, payload.toString());
        unacknowledged.remove(act);
        return payload;
    }

    private void upload(CuratorClient client, String prefix) throws IOException, InterruptedException {
        for (int number = 0; !isKilled; number++) {
            String set = prefix + "-" + number;
            String id = client.upload(
                    set,
                    List.of(
                            "{\"type\":\"document\",\"id\":\"%s-doc\",\"language\":\"en\",\"title\":\"Register\"}"
                                    .formatted(set),
                            "{\"type\":\"entity\",\"id\":\"%1$s\",\"kind\":\"COMPANY\",\"names\":[{\"value\":\"%1$s\",\"language\":\"en\",\"script\":\"Latn\",\"kind\":\"PRIMARY\"}]}"
                                    .formatted(set)));
            if (id != null) {
                imports.put(id, set);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Everything acknowledged is there, and sent again changes nothing; what was not acknowledged can be sent again. */
    private void check(Packaged service) throws Exception {
        try (CuratorClient client = new CuratorClient(service.port())) {
            for (Act act : List.copyOf(unacknowledged)) {
                acknowledged.put(act, client.perform(act).toString());
                unacknowledged.remove(act);
            }
            int changes = changes(client);
            for (Map.Entry<Act, String> one : acknowledged.entrySet()) {
                assertEquals(one.getValue(), client.perform(one.getKey()).toString());
            }
            assertEquals(changes, changes(client), "acts that are sent again change nothing");
            for (Map.Entry<String, String> one : imports.entrySet()) {
                checkImport(client, one.getKey(), one.getValue());
            }
        }
    }

    /** An import is published with all that it brought, or aborted with nothing of it and listed with what to do. */
    private static void checkImport(CuratorClient client, String id, String dataSet)
            throws IOException, InterruptedException {
        JsonNode data = importRun(client, id, dataSet);
        // The database may take a moment to notice that the process is gone.
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (data.at("/importRun/status").asText().equals("RUNNING") && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
            data = importRun(client, id, dataSet);
        }
        String status = data.at("/importRun/status").asText();
        assertTrue(ENDED.contains(status), data.toString());
        boolean isPublished = status.equals("PUBLISHED");
        assertEquals(isPublished, !data.path("node").isNull(), data::toString);
        assertTrue(isPublished || data.at("/importRun/problem").asText().endsWith("import again."), data.toString());
    }

    private static JsonNode importRun(CuratorClient client, String id, String dataSet)
            throws IOException, InterruptedException {
        return client.data(
                "query($id: ID!, $entity: ID!) { importRun(id: $id) { status problem } node(id: $entity) { id } }",
                Map.of("id", id, "entity", "entity/" + dataSet));
    }

    private static int changes(CuratorClient client) throws IOException, InterruptedException {
        return client.data("{ changes { totalCount } }", Map.of())
                .at("/changes/totalCount")
                .asInt();
    }

    private void checkProjections(String url, String user, String password) throws Exception {
        Map<String, TreeSet<String>> kept;
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            kept = ProjectedTables.read(connection);
            ProjectedTables.requestRebuild(connection);
        }
        awaitRebuild();
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            assertEquals(0, ProjectedTables.count(connection, "ledger_rebuild"));
            assertEquals(kept, ProjectedTables.read(connection));
        }
    }

    private void awaitRebuild() throws IOException, InterruptedException, SQLException {
        try (Packaged service = Packaged.start(directory, settings)) {
            while (service.status("/q/health/ready") != 200) {
                LockSupport.parkNanos(PAUSE);
            }
            assertTrue(service.log().contains("The ledger is rebuilt."), service.log());
        }
    }

    private void checkRestoredBackup() throws Exception {
        Path backup = directory.resolve("backup.zip");
        String before;
        try (Packaged service = Packaged.start(directory, settings);
                CuratorClient client = new CuratorClient(service.port())) {
            before = client.ledger();
            client.backUp(backup);
            client.perform(Act.entity("after-the-backup"));
            assertNotEquals(before, client.ledger());
        }
        Packaged.Ended restored = Packaged.run(directory, settings, "restore", backup.toString());
        assertEquals(0, restored.exitCode(), restored::log);
        try (Packaged service = Packaged.start(directory, settings);
                CuratorClient client = new CuratorClient(service.port())) {
            assertEquals(before, client.ledger());
            check(service);
        }
    }
}
