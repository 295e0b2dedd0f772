package org.claimgraph;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.h2.tools.RunScript;

/**
 * A database with the bundled data as an early build wrote it, before facts were formed by value and event: a data directory of
 * H2, or with {@code -Dclaimgraph.test.db=postgresql} the same rows in a PostgreSQL with the schema of that build.
 */
public final class OldLedgerDatabase implements QuarkusTestResourceLifecycleManager {
    static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    /** The last migration of the early build. */
    private static final String SCHEMA = "5";

    private Path directory;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("old-ledger");
            String url = "jdbc:h2:file:" + directory.resolve("claimgraph") + OPTIONS;
            restore(url);
            if (TestDatabase.isPostgres()) {
                return copied(url);
            }
            return Map.of(
                    "quarkus.http.test-port", "0",
                    "claimgraph.db", "h2",
                    "claimgraph.import.start-wait", "10m",
                    "claimgraph.search.index", "memory",
                    "claimgraph.url.h2", url + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0");
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Map<String, String> copied(String url) throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration")
                .placeholders(Map.of("on_postgresql", "/* */"))
                .target(SCHEMA)
                .load()
                .migrate();
        try (Connection from = DriverManager.getConnection(url, "", "");
                Connection to = postgres.getPostgresDatabase().getConnection();
                Statement names = from.createStatement();
                ResultSet tables = names.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_name not like 'flyway%'")) {
            try (Statement unchecked = to.createStatement()) {
                unchecked.execute("set session_replication_role = replica");
            }
            while (tables.next()) {
                copy(tables.getString(1), from, to);
            }
        }
        return Map.of(
                "quarkus.http.test-port", "0",
                "claimgraph.db", "postgresql",
                "claimgraph.import.start-wait", "10m",
                "claimgraph.search.index", "memory",
                "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException {
        try (Statement select = from.createStatement();
                ResultSet rows = select.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> names = new ArrayList<>();
            for (int at = 1; at <= columns.getColumnCount(); at++) {
                names.add(columns.getColumnName(at));
            }
            try (Statement delete = to.createStatement()) {
                delete.execute("delete from " + table); // what the migrations have put in
            }
            try (PreparedStatement insert = to.prepareStatement("insert into " + table + " (" + String.join(", ", names)
                    + ") values (" + "?, ".repeat(names.size() - 1) + "?)")) {
                while (rows.next()) {
                    for (int at = 1; at <= names.size(); at++) {
                        Object value = rows.getObject(at);
                        insert.setObject(
                                at, value instanceof Clob text ? text.getSubString(1, (int) text.length()) : value);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    /** Writes the ledger of the early build into an empty database. */
    static void restore(String url) throws IOException, SQLException {
        try (InputStream file = OldLedgerDatabase.class.getResourceAsStream("/ledger/before-facts.sql.gz");
                InputStreamReader script = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8);
                Connection connection = DriverManager.getConnection(url, "", "")) {
            RunScript.execute(connection, script);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
