package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.claimgraph.Packaged.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports that are killed at random moments leave nothing or all of themselves behind, and the next one works at once. The property
 * {@code attack.import.kills} says how many are killed on each database.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS) // for many kills
class KilledImportIT {
    private static final int KILLS = Integer.getInteger("attack.import.kills", 2);
    private static final int COMPANIES = 400;
    private static final int CLAIMS = COMPANIES * 4;
    private static final String ALL_NEW = "%d read, %d new, 0 known".formatted(CLAIMS, CLAIMS);
    private static final String NOTHING_NEW = "Nothing new in the data set \"killed\"";

    @TempDir
    Path directory;

    /** Makes databases without claims. */
    @FunctionalInterface
    private interface Databases {
        /** The settings of a program that uses a new one. */
        Map<String, String> create(int number) throws IOException, SQLException;
    }

    @Test
    void killedImportOnAnEmbeddedDatabaseLeavesNothingOrAll() throws Exception {
        Path prepared = directory.resolve("prepared");
        prepare(Map.of("CLAIMGRAPH_DATA", prepared.toString()));
        killImports(number -> {
            Path data = directory.resolve("data" + number);
            try (Stream<Path> files = Files.walk(prepared)) {
                for (Path file : files.toList()) {
                    Files.copy(file, data.resolve(prepared.relativize(file).toString()));
                }
            }
            return Map.of("CLAIMGRAPH_DATA", data.toString());
        });
    }

    @Test
    void killedImportOnPostgresqlLeavesNothingOrAll() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            prepare(onPostgresql(postgres, "postgres"));
            killImports(number -> {
                try (Connection connection = postgres.getTemplateDatabase().getConnection()) {
                    connection
                            .createStatement()
                            .execute("create database killed%d template postgres".formatted(number));
                }
                return onPostgresql(postgres, "killed" + number);
            });
        }
    }

    private Map<String, String> onPostgresql(EmbeddedPostgres postgres, String name) {
        return Map.of(
                "CLAIMGRAPH_DB",
                "postgresql",
                "CLAIMGRAPH_DATA",
                directory.resolve(name).toString(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.getJdbcUrl("postgres", name),
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres");
    }

    private static Map<String, String> empty(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("CLAIMGRAPH_SEED", "none");
        all.put("CLAIMGRAPH_BUNDLES", "");
        return all;
    }

    /** Lets a program make the tables; nothing is imported. */
    private void prepare(Map<String, String> settings) throws Exception {
        Path file = Files.writeString(directory.resolve("killed.jsonl"), String.join("\n", lines()));
        Ended ended = Packaged.run(directory, empty(settings), "import", file.toString(), "--dry-run");
        assertTrue(ended.log().contains(ALL_NEW), ended::log);
    }

    /** Companies with claims of two documents each, which contradict each other. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String document : List.of("killed-one", "killed-two")) {
            lines.add("{\"type\":\"document\",\"id\":\"%1$s\",\"language\":\"en\",\"title\":\"%1$s\"}"
                    .formatted(document));
        }
        for (int company = 0; company < COMPANIES; company++) {
            lines.add(
                    "{\"type\":\"entity\",\"id\":\"killed-%1$d\",\"kind\":\"COMPANY\",\"names\":[{\"value\":\"Killed %1$d\",\"language\":\"en\",\"kind\":\"PRIMARY\"}]}"
                            .formatted(company));
            for (String document : List.of("killed-one", "killed-two")) {
                int year = document.endsWith("one") ? 1999 : 2001;
                lines.add(
                        "{\"type\":\"claim\",\"document\":\"%s\",\"subject\":\"killed-%d\",\"predicate\":\"founded\",\"value\":{\"date\":{\"from\":\"%d-01-01\",\"precision\":\"YEAR\"}},\"record\":\"f%d\"}"
                                .formatted(document, company, year, company));
                lines.add(
                        "{\"type\":\"claim\",\"document\":\"%s\",\"subject\":\"killed-%d\",\"predicate\":\"valuation\",\"value\":{\"money\":{\"amount\":\"%d\",\"currency\":\"EUR\"}},\"record\":\"v%d\"}"
                                .formatted(document, company, year, company));
            }
        }
        return lines;
    }

    private void killImports(Databases databases) throws Exception {
        Map<String, String> settings = empty(databases.create(0));
        Instant began = Instant.now();
        Ended whole = importFile(settings);
        Duration duration = Duration.between(began, Instant.now());
        assertTrue(whole.log().contains(ALL_NEW), whole::log);
        assertTrue(importFile(settings).log().contains(NOTHING_NEW));

        Random random = new Random(KILLS);
        int database = 1;
        settings = empty(databases.create(database));
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter((long) (duration.toNanos() * random.nextDouble()), settings);
            boolean isLast = kill == KILLS - 1;
            if (isLast || random.nextBoolean()) {
                Ended next = importFile(settings);
                assertEquals(0, next.exitCode(), next::log);
                assertTrue(
                        next.log().contains(ALL_NEW) || next.log().contains(NOTHING_NEW),
                        () -> "After the kill: " + next.log());
                settings = isLast ? settings : empty(databases.create(++database));
            }
        }
    }

    private Ended importFile(Map<String, String> settings) throws Exception {
        return Packaged.run(
                directory, settings, "import", directory.resolve("killed.jsonl").toString());
    }

    private void killAfter(long nanos, Map<String, String> settings) throws Exception {
        try (Packaged program = Packaged.launch(
                directory, settings, "import", directory.resolve("killed.jsonl").toString())) {
            LockSupport.parkNanos(nanos);
            program.kill();
        }
    }
}
