package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which rebuild the migrations request for ledgers of earlier builds. */
@Timeout(60)
class RebuildRequestTest {
    /** The last migration before the rules of separators and positions changed. */
    private static final String BEFORE_QUESTIONS = "45";

    private static String url(String name) {
        return "jdbc:h2:mem:rebuild-" + name + ";DB_CLOSE_DELAY=-1" + OldLedgerDatabase.OPTIONS;
    }

    private static void migrate(String url, String target) {
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .placeholders(Map.of("on_postgresql", "--"))
                .target(target)
                .load()
                .migrate();
    }

    /** The steps of the rebuild that are requested. */
    private static String requested(Statement statement) throws SQLException {
        StringBuilder steps = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("select step, reached from ledger_rebuild")) {
            while (rows.next()) {
                steps.append(rows.getString(1)).append(' ').append(rows.getLong(2));
            }
        }
        return steps.toString();
    }

    @Test
    void newLedgerIsNotRebuilt() throws SQLException {
        String url = url("new");
        migrate(url, "latest");
        try (Connection connection = DriverManager.getConnection(url, "", "");
                Statement statement = connection.createStatement()) {
            assertEquals("", requested(statement));
        }
    }

    @Test
    void questionsOfRebuiltLedgerAreKeyedAnewOnce() throws Exception {
        String url = url("rebuilt");
        OldLedgerDatabase.restore(url);
        migrate(url, BEFORE_QUESTIONS);
        try (Connection connection = DriverManager.getConnection(url, "", "");
                Statement statement = connection.createStatement()) {
            assertEquals("KEYS 0", requested(statement));
            statement.executeUpdate("delete from ledger_rebuild");
            migrate(url, "latest");
            assertEquals("QUESTIONS 0", requested(statement));
            statement.executeUpdate("delete from ledger_rebuild");
            migrate(url, "latest");
            assertEquals("", requested(statement));
        }
    }

    @Test
    void claimsThatAreStillToBeKeyedAreKeyedFirst() throws Exception {
        String url = url("pending");
        OldLedgerDatabase.restore(url);
        migrate(url, "latest");
        try (Connection connection = DriverManager.getConnection(url, "", "");
                Statement statement = connection.createStatement()) {
            assertEquals("KEYS 0", requested(statement));
        }
    }
}
