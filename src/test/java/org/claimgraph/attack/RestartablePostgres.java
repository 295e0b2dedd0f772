package org.claimgraph.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL that can be stopped, started again on the same port with the same data, and frozen. */
final class RestartablePostgres implements AutoCloseable {
    private final Path data;
    private final int port;
    private EmbeddedPostgres postgres;

    /** Starts it. */
    RestartablePostgres(Path data) throws IOException {
        this.data = data;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
    }

    void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    void stop() throws IOException {
        postgres.close();
    }

    /** The settings of a service on it. */
    Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "CLAIMGRAPH_DB", "postgresql",
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres"));
    }

    /** Has the open connections refuse changes, as a standby does, or take them again. */
    void setReadOnly(boolean isReadOnly) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set default_transaction_read_only = " + (isReadOnly ? "on" : "off"));
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Stops the postmaster first, because it starts others while it runs. */
    void freeze() throws Exception {
        ProcessHandle postmaster = postmaster();
        signal("STOP", List.of(postmaster));
        signal("STOP", postmaster.descendants().toList());
    }

    /** Wakes the postmaster last: until then no process that is to be woken disappears. */
    void wake() throws Exception {
        ProcessHandle postmaster = postmaster();
        signal("CONT", postmaster.descendants().toList());
        signal("CONT", List.of(postmaster));
    }

    private ProcessHandle postmaster() throws IOException {
        String id = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(id.strip())).orElseThrow();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        assertEquals(0, new ProcessBuilder(command).start().waitFor());
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
