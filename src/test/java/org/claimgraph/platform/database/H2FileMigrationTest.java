package org.claimgraph.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class H2FileMigrationTest {
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;TRACE_LEVEL_FILE=0;WRITE_DELAY=0";
    private static final Properties NO_CREDENTIALS = new Properties();

    @TempDir
    Path directory;

    private H2Url url;
    private Path file;
    private Path copy;

    @BeforeEach
    void name() {
        url = H2Url.parse("jdbc:h2:file:" + directory.resolve("claimgraph") + OPTIONS);
        file = Path.of(url.file());
        copy = directory.resolve("claimgraph.new.mv.db");
    }

    private static FluentConfiguration configuration() {
        return Flyway.configure().placeholders(Map.of("on_postgresql", "--"));
    }

    /** The product's migrations up to a version. */
    private static H2FileMigration.Schema schema(String version) {
        return new FlywaySchema(configuration().target(version), NO_CREDENTIALS, "claimgraph.mv.db");
    }

    private static H2FileMigration.Schema schema() {
        return schema("latest");
    }

    /** The product's migrations, by a process that is killed with some of them made. */
    private record KilledAfter(String version) implements H2FileMigration.Schema {
        @Override
        public boolean isCurrent(H2Url url) throws SQLException {
            return schema().isCurrent(url);
        }

        @Override
        public void migrate(H2Url url) throws SQLException {
            schema(version).migrate(url);
            throw new Killed();
        }
    }

    private static final class Killed extends Error {}

    private void run(H2FileMigration.Schema schema) throws SQLException {
        new H2FileMigration(url, schema).run(null, NO_CREDENTIALS, () -> {});
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = H2Dialect.INSTANCE.connect(url.absolute(), NO_CREDENTIALS);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = H2Dialect.INSTANCE.connect(url.absolute(), NO_CREDENTIALS);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getInt(1);
        }
    }

    private void assertCurrent() throws SQLException {
        assertTrue(schema().isCurrent(url));
        assertEquals(0, count("claim"));
        assertFalse(Files.exists(copy));
    }

    @Test
    void newDatabaseHasThePresentSchema() throws SQLException {
        run(schema());
        assertCurrent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void newDatabaseIsThereWhollyOrNotAtAll(String version) throws SQLException {
        assertThrows(Killed.class, () -> run(new KilledAfter(version)));
        assertFalse(Files.exists(file));
        run(schema());
        assertCurrent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "latest"})
    void killedUpgradeLeavesTheDatabaseAsItWas(String version) throws SQLException {
        run(schema("1"));
        execute("insert into entity (id, kind, name) values ('entity/x', 'COMPANY', 'X')");
        assertThrows(Killed.class, () -> run(new KilledAfter(version)));
        assertFalse(schema().isCurrent(url));
        assertEquals(1, count("entity"));
        run(schema());
        assertEquals(1, count("entity"));
        assertCurrent();
    }

    @Test
    void copyLeftBehindIsDeleted() throws SQLException, IOException {
        Files.writeString(copy, "half a database");
        run(schema());
        assertCurrent();
        Files.writeString(copy, "half a database");
        run(schema());
        assertCurrent();
    }

    @Test
    void currentDatabaseIsNotReplaced() throws SQLException, IOException {
        run(schema());
        Object before = Files.getAttribute(file, "unix:ino");
        boolean[] opened = new boolean[1];
        new H2FileMigration(url, schema()).run(null, NO_CREDENTIALS, () -> opened[0] = true);
        assertTrue(opened[0]);
        assertEquals(before, Files.getAttribute(file, "unix:ino"));
    }

    @Test
    void anotherProcessThatMigratesIsNamed() throws SQLException, IOException {
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("claimgraph.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            SQLException refused = assertThrows(SQLException.class, () -> run(schema()));
            assertTrue(refused.getMessage().contains("in use by another process"), refused.getMessage());
        }
        run(schema());
        assertCurrent();
    }

    @Test
    void databaseThatCannotBeMigratedIsNamedAndUnchanged() throws SQLException {
        execute("create table entity (other int)");
        SQLException refused = assertThrows(SQLException.class, () -> run(schema()));
        assertTrue(refused.getMessage().startsWith("The database file claimgraph.mv.db"), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
        assertEquals(0, count("entity where other is null"));
    }
}
