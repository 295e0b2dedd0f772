package org.claimgraph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.claimgraph.CuratorClient.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands that backup and restore print for PostgreSQL, where the machine has its server and tools; the embedded one has no tools. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PostgresBackupIT {
    private static final List<String> OTHER_USER =
            System.getProperty("user.name").equals("root") ? List.of("runuser", "-u", "postgres", "--") : List.of();

    @TempDir
    Path directory;

    /** Readable for the user of the server, unlike the other directory. */
    private Path server;

    private String tools;
    private int port;

    @BeforeEach
    void startServer() throws Exception {
        assumeTrue(isInstalled(), "PostgreSQL is not installed");
        tools = output(List.of("pg_config", "--bindir")).strip();
        assumeTrue(Files.isExecutable(Path.of(tools, "initdb")), "PostgreSQL's server is not installed");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = Files.createTempDirectory("claimgraph-postgresql-");
        if (!OTHER_USER.isEmpty()) {
            output(List.of("chown", "postgres", server.toString()));
        }
        onServer("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--pgdata=" + data());
        String options = "-h 127.0.0.1 -p %d -k %s".formatted(port, server);
        onServer("pg_ctl", "start", "--wait", "--pgdata=" + data(), "--log=" + server.resolve("log"), "-o", options);
    }

    @AfterEach
    void stopServer() throws Exception {
        if (server != null) {
            onServer("pg_ctl", "stop", "--mode=immediate", "--pgdata=" + data());
            output(List.of("rm", "-rf", server.toString()));
        }
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("pg_config", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }

    private String data() {
        return server.resolve("data").toString();
    }

    private void onServer(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(OTHER_USER);
        command.add(tools + "/" + tool);
        command.addAll(List.of(arguments));
        output(command);
    }

    private String output(List<String> command) throws IOException, InterruptedException {
        Path written = Files.createTempFile(directory, "tool", ".log");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(written.toFile())
                .start();
        int exitCode = process.waitFor();
        String output = Files.readString(written, UTF_8);
        assertEquals(0, exitCode, command + output);
        return output;
    }

    private Map<String, String> settings() {
        return Map.of(
                "CLAIMGRAPH_API_KEYS", TestKeys.setting(),
                "CLAIMGRAPH_BUNDLES", "",
                "CLAIMGRAPH_DB", "postgresql",
                // For machines that are busy with other work.
                "CLAIMGRAPH_HTTP_DEADLINE", "60s",
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME", "postgres");
    }

    /** Runs the tool of PostgreSQL that a command of the program prints. */
    private void runPrinted(String command) throws Exception {
        Packaged.Ended ended = Packaged.run(directory, settings(), command, "claimgraph.dump");
        assertNotEquals(0, ended.exitCode(), ended::log);
        String printed = ended.log().lines().toList().getLast();
        output(List.of("sh", "-c", printed.substring(printed.indexOf(": ") + 2)));
    }

    @Test
    void restoredDumpHasTheWholeHistory() throws Exception {
        String before;
        try (Packaged service = Packaged.start(directory, settings());
                CuratorClient client = new CuratorClient(service.port())) {
            client.perform(Act.entity("dumped"));
            client.perform(Act.document("dumped"));
            String claim =
                    client.perform(Act.claim("dumped")).at("/claims/0/id").asText();
            client.perform(Act.retract("dumped", claim));
            before = client.ledger();
        }
        runPrinted("backup");
        try (Packaged service = Packaged.start(directory, settings());
                CuratorClient client = new CuratorClient(service.port())) {
            assertEquals(before, client.ledger());
            client.perform(Act.entity("after-the-dump"));
            assertNotEquals(before, client.ledger());
        }
        runPrinted("restore");
        try (Packaged service = Packaged.start(directory, settings());
                CuratorClient client = new CuratorClient(service.port())) {
            assertEquals(before, client.ledger());
            client.perform(Act.entity("dumped"));
            assertEquals(before, client.ledger(), "the idempotency key still holds");
        }
    }
}
