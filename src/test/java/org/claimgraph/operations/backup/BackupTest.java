package org.claimgraph.operations.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimgraph.OldLedgerTest;
import org.claimgraph.claim.Ledger;
import org.claimgraph.claim.Rank;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.EmbeddedDatabase;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of an embedded database on disk, while it is in use. */
@QuarkusTest
@TestProfile(OldLedgerTest.OldLedger.class)
class BackupTest {
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @Inject
    Backups backups;

    @Inject
    EmbeddedDatabase embedded;

    @Inject
    Database database;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' order by table_name";

    /** Every row of every table, as one text each. */
    private static Map<String, TreeSet<String>> contents(Connection connection) throws SQLException {
        Map<String, TreeSet<String>> contents = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                contents.put(tables.getString(1), rows(connection, tables.getString(1)));
            }
        }
        return contents;
    }

    private static TreeSet<String> rows(Connection connection, String table) throws SQLException {
        TreeSet<String> rows = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from \"" + table + "\"")) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int at = 1; at <= result.getMetaData().getColumnCount(); at++) {
                    row.append(result.getString(at)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private Map<String, TreeSet<String>> restored(Path zip, String name) throws IOException, SQLException {
        EmbeddedDatabase.extract(zip, folder.resolve(name + ".mv.db"));
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + OPTIONS, "", "")) {
            return contents(connection);
        }
    }

    private Map<String, TreeSet<String>> present() throws SQLException {
        // The driver opens the database that this process has open already.
        try (Connection connection = DriverManager.getConnection(embedded.url(), "", "")) {
            return contents(connection);
        }
    }

    @Test
    void restoredBackupEqualsTheDatabaseWithItsHistory() throws Exception {
        List<String> claims = database.list(Sql.of("select c.id from claim c order by c.sequence limit 2"), Row::text);
        QuarkusTransaction.requiringNew().run(() -> {
            ledger.rank(claims.getFirst(), Rank.DEPRECATED, "a test", clock.instant());
            ledger.retract(List.of(claims.getLast()), clock.instant());
        });
        QuarkusTransaction.requiringNew().run(() -> ledger.restore(List.of(claims.getLast()), clock.instant()));
        Path zip = folder.resolve("backup.zip");
        backups.backUp(zip);
        Map<String, TreeSet<String>> before = present();
        QuarkusTransaction.requiringNew().run(() -> ledger.retract(List.of(claims.getLast()), clock.instant()));

        Map<String, TreeSet<String>> restored = restored(zip, "restored");

        assertEquals(before, restored);
        assertFalse(restored.get("claim_past_rank").isEmpty());
        assertFalse(restored.get("claim_past_retraction").isEmpty());
        assertTrue(restored.get("ledger_change").size() > 481, "the log of changes is in it");
        assertFalse(before.equals(present()), "what happened after the backup is not in it");
    }

    @Test
    void brokenBackupIsRefused() throws IOException {
        Path zip = folder.resolve("none.zip");
        Files.writeString(zip, "nothing");
        IOException refusal =
                assertThrows(IOException.class, () -> EmbeddedDatabase.extract(zip, folder.resolve("x.mv.db")));
        assertTrue(refusal.getMessage().contains("no backup"), refusal.getMessage());
    }

    @Test
    void backupOverHttpNeedsAnAdmin() {
        assertEquals(401, RestAssured.get("/backup").statusCode());
    }
}
