package org.claimgraph.platform.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import org.postgresql.PGStatement;

/** PostgreSQL, or a database that is compatible with its protocol. */
final class PostgresDialect implements Dialect {
    static final PostgresDialect INSTANCE = new PostgresDialect();
    private static final int[] PROBE_FACTORS = {5};
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String READ_ONLY_TRANSACTION = "25006";
    private static final String CONNECTION_FAILURE = "08";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_ALLOWED = "28000";
    private static final String NO_SUCH_DATABASE = "3D000";

    /** Shut down by an administrator, after a crash, not ready yet; no connection left. */
    private static final Set<String> NOT_READY = Set.of("57P01", "57P02", "57P03", "53300");

    private final Driver driver = new org.postgresql.Driver();

    private PostgresDialect() {}

    @Override
    public Connection connect(String url, Properties settings) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings);
        // A batch of insertions is sent as one statement with many rows; the URL may say otherwise.
        properties.putIfAbsent("reWriteBatchedInserts", "true");
        try {
            return driver.connect(url, properties);
        } catch (SQLException failure) {
            throw explained(url, settings.getProperty("user"), failure);
        }
    }

    private static SQLException explained(String url, String user, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String message = switch (state) {
            case WRONG_PASSWORD, NOT_ALLOWED ->
                "%s refuses the user %s: check QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD (%s)."
                        .formatted(address(url), user, failure.getMessage());
            case NO_SUCH_DATABASE ->
                "%s does not exist: create it, or set QUARKUS_DATASOURCE_JDBC_URL to another one."
                        .formatted(address(url));
            default ->
                state.startsWith(CONNECTION_FAILURE)
                        ? "%s cannot be reached: check that it runs, or set QUARKUS_DATASOURCE_JDBC_URL to another address (%s)."
                                .formatted(address(url), deepest(failure))
                        : failure.getMessage();
        };
        return new SQLException(message, failure.getSQLState(), failure);
    }

    /** Without the parameters, which may hold a password. */
    private static String address(String url) {
        return "The database " + url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    private static String deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest instanceof SQLException
                ? deepest.getMessage()
                : deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }

    /** Columns have the collation "C", by which PostgreSQL changes the case of ASCII letters only. */
    @Override
    public void compactFile(Connection connection) {}

    @Override
    public String lower(String expression) {
        return "lower(" + expression + " collate \"default\")";
    }

    @Override
    public String firstGroup(String expression, String pattern) {
        return "substring(" + expression + " from " + pattern + ")";
    }

    @Override
    public String opaqueParameter() {
        return "(select ?)";
    }

    @Override
    public String opaqueArray() {
        // The outer cast makes it an array: "any" of a plain selection would compare with its rows.
        return "(select ?::varchar[])::varchar[]";
    }

    @Override
    public void planForParameters(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }

    @Override
    public boolean maxRowsPreventsParallelWorkers() {
        return true;
    }

    @Override
    public boolean prefersLateralJoin() {
        return true;
    }

    @Override
    public int[] probeFactors() {
        return PROBE_FACTORS.clone();
    }

    @Override
    public String forUpdate(int seconds) {
        // PostgreSQL waits as long as its setting lock_timeout says; by default without end.
        return "for update";
    }

    @Override
    public Sql limitLockWait(int seconds) {
        return Sql.of("select set_config('lock_timeout', ?, true)", seconds + "s");
    }

    @Override
    public Sql notification(String channel) {
        return Sql.of("select pg_notify(?, '')", channel);
    }

    @Override
    public boolean isLockTimeout(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }

    @Override
    public boolean isUnavailable(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith(CONNECTION_FAILURE) || NOT_READY.contains(state);
    }

    @Override
    public boolean isReadOnly(SQLException failure) {
        return READ_ONLY_TRANSACTION.equals(failure.getSQLState());
    }
}
