package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the packaged service starts, stops and fails to start, as a process of its own. */
class StartingIT {
    private static final String CLAIMS = "{\"query\": \"{ claims(first: 1) { totalCount } }\"}";
    private static final String SEED = "CLAIMGRAPH_SEED";
    private static final String LOADED = "Data set openai-microsoft is imported";

    @TempDir
    Path directory;

    private Map<String, String> data() {
        return Map.of("CLAIMGRAPH_DATA", directory.resolve("data").toString());
    }

    private static void assertAllClaimsOf(Packaged service) throws IOException, InterruptedException {
        assertTrue(service.ask(CLAIMS).matches(".*\"totalCount\":[1-9][0-9]{2}}.*"), service.ask(CLAIMS));
    }

    @Test
    void firstStartUsesTheSeedDatabase() throws Exception {
        try (Packaged service = Packaged.start(directory, data())) {
            assertAllClaimsOf(service);
            assertFalse(service.log().contains(LOADED), service.log());
            assertTrue(service.log().contains("The texts of 5 documents are not attached"), service.log());
        }
    }

    @Test
    void importedDataSurviveAKill() throws Exception {
        String before;
        Map<String, String> settings =
                Map.of("CLAIMGRAPH_DATA", directory.resolve("data").toString(), SEED, "none");
        try (Packaged service = Packaged.start(directory, settings)) {
            assertTrue(service.log().contains(LOADED), service.log());
            before = service.ask(CLAIMS);
            service.kill();
        }
        try (Packaged service = Packaged.start(directory, settings)) {
            assertEquals(before, service.ask(CLAIMS));
            assertFalse(service.log().contains(LOADED), service.log());
        }
    }

    /** Kills first starts at moments spread over the time in which the new database is made. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS) // for many kills
    void killDuringTheFirstStartLeavesAUsableDirectory() throws Exception {
        int kills = Integer.getInteger("attack.kills", 6);
        for (int kill = 0; kill < kills; kill++) {
            Path data = directory.resolve("data" + kill);
            Map<String, String> settings = Map.of("CLAIMGRAPH_DATA", data.toString(), SEED, "none");
            try (Packaged service = Packaged.launch(directory, settings)) {
                while (service.isRunning() && !Files.exists(data.resolve("claimgraph.lock"))) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(400L * kill / kills));
                service.kill();
            }
            try (Packaged service = Packaged.start(directory, settings)) {
                assertAllClaimsOf(service);
            }
        }
    }

    @Test
    void importOutlivesTheStartAndTheTransactionTimeout() throws Exception {
        Map<String, String> settings = Map.of(
                "CLAIMGRAPH_DATA",
                directory.resolve("data").toString(),
                SEED,
                "none",
                "CLAIMGRAPH_IMPORT_START_WAIT",
                "0S",
                "QUARKUS_TRANSACTION_MANAGER_DEFAULT_TRANSACTION_TIMEOUT",
                "1S");
        try (Packaged service = Packaged.start(directory, settings)) {
            assertEquals(503, service.status("/q/health/ready"));
            while (service.isRunning() && service.status("/q/health/ready") != 200) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            assertAllClaimsOf(service);
        }
    }

    @Test
    void memoryDatabaseWritesNoFile() throws Exception {
        Map<String, String> settings = Map.of("CLAIMGRAPH_DB", "memory", "CLAIMGRAPH_DATA", "/dev/null/none");
        Path temporary = Files.createDirectory(directory.resolve("temporary"));
        try (Packaged service = Packaged.start(directory, settings, "-Djava.io.tmpdir=" + temporary)) {
            assertAllClaimsOf(service);
            assertFalse(service.log().contains(LOADED), service.log());
            try (Stream<Path> files = Files.walk(temporary)) {
                assertEquals(List.of(temporary), files.toList());
            }
        }
    }

    @Test
    void withoutBundlesTheLedgerIsEmpty() throws Exception {
        Map<String, String> settings =
                Map.of("CLAIMGRAPH_DATA", directory.resolve("data").toString(), "CLAIMGRAPH_BUNDLES", "");
        try (Packaged service = Packaged.start(directory, settings)) {
            assertTrue(service.ask(CLAIMS).contains("\"totalCount\":0"));
        }
    }

    @Test
    void portInUseIsReportedInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertRefused(
                    String.valueOf(taken.getLocalPort()),
                    Map.of(
                            "CLAIMGRAPH_DATA",
                            directory.resolve("data").toString(),
                            "QUARKUS_HTTP_PORT",
                            String.valueOf(taken.getLocalPort())));
        }
    }

    @Test
    void unwritableDirectoryIsReportedInOneLine() throws Exception {
        assertRefused("/dev/null/none", Map.of("CLAIMGRAPH_DATA", "/dev/null/none"));
    }

    @Test
    void missingTextDirectoryIsReportedInOneLine() throws Exception {
        String none = directory.resolve("none").toString();
        assertRefused(
                "CLAIMGRAPH_TEXTS names " + none,
                Map.of("CLAIMGRAPH_DATA", directory.resolve("data").toString(), "CLAIMGRAPH_TEXTS", none));
    }

    @Test
    void damagedDatabaseIsReportedInOneLine() throws Exception {
        Path file = Files.createDirectories(directory.resolve("data")).resolve("claimgraph.mv.db");
        Files.writeString(file, "no database ".repeat(2000));
        assertRefused(file.toString(), data());
        assertTrue(Files.readString(file).startsWith("no database"));
    }

    @Test
    void truncatedDatabaseIsReportedInOneLine() throws Exception {
        try (Packaged service = Packaged.start(directory, data())) {
            assertAllClaimsOf(service);
        }
        Path file = directory.resolve("data").resolve("claimgraph.mv.db");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(file.toString(), data());
        assertEquals(whole.length / 2, Files.size(file));
    }

    @Test
    void insufficientMemoryIsReportedInOneLine() throws Exception {
        if (Packaged.isNative()) {
            // The executable answers all examples with 8 MB; with less its virtual machine says so in its own words.
            Packaged.Ended ended = Packaged.refused(directory, data(), "-Xmx4m");
            assertNotEquals(0, ended.exitCode());
            assertTrue(ended.log().contains("heap size"), ended.log());
        } else {
            assertRefused("not enough memory", data(), "-Xmx16m");
        }
    }

    /** Besides what the start has reported as done until then, the log has one line: what is wrong. */
    private void assertRefused(String named, Map<String, String> settings, String... options) throws Exception {
        Packaged.Ended ended = Packaged.refused(directory, settings, options);
        assertNotEquals(0, ended.exitCode());
        List<String> said = ended.log()
                .lines()
                .filter(line -> !line.isBlank() && !line.contains(" INFO "))
                .toList();
        assertEquals(1, said.size(), ended.log());
        assertTrue(said.getFirst().contains("Claimgraph cannot start: "), ended.log());
        assertTrue(said.getFirst().contains(named), ended.log());
    }
}
