package org.claimgraph.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The differences between the supported databases. Implementations are thread-safe.
 */
public interface Dialect {
    /** The dialect of the database that a JDBC URL names. */
    static Dialect of(String url) {
        return H2Url.isH2(url) ? H2Dialect.INSTANCE : PostgresDialect.INSTANCE;
    }

    /**
     * Opens a connection.
     *
     * @param settings the driver's properties
     * @throws SQLException if it cannot be opened; the message names the database and what to do
     */
    Connection connect(String url, Properties settings) throws SQLException;

    /** Shrinks the file of an embedded database, see {@link FileCompaction}; does nothing for other databases. */
    void compactFile(Connection connection) throws SQLException;

    /** The expression in lower case, by the rules of all scripts and not of ASCII alone. */
    String lower(String expression);

    /**
     * The part of a text that matches the first group of a regular expression; null if nothing matches.
     *
     * @param pattern the expression for the regular expression
     */
    String firstGroup(String expression, String pattern);

    /** A parameter whose value the planner cannot see, so that one plan serves all values. */
    String opaqueParameter();

    /** The same for an array of texts. */
    String opaqueArray();

    /** Prepares the statement to be planned for its present parameters at each execution. */
    void planForParameters(PreparedStatement statement) throws SQLException;

    /** Whether a statement with {@link PreparedStatement#setMaxRows} is executed without parallel workers. */
    boolean maxRowsPreventsParallelWorkers();

    /** Whether one statement with a lateral join reads the first rows of many parents faster than one statement per parent. */
    boolean prefersLateralJoin();

    /**
     * The factors by which a page is multiplied for the number of rows in which a filtered list looks for it, before all
     * rows that match are sorted.
     */
    int[] probeFactors();

    /** The clause that locks the selected rows until the end of the transaction and waits for other locks at most so long. */
    String forUpdate(int seconds);

    /** Makes locks of the current transaction wait at most this long, where {@link #forUpdate} does not; null if it does. */
    Sql limitLockWait(int seconds);

    /**
     * Wakes those who listen to the channel, on every instance, when the current transaction commits; null if no other process
     * can use the database.
     */
    Sql notification(String channel);

    /** Whether the failure means that a lock was not free in time. */
    boolean isLockTimeout(SQLException failure);

    /** Whether the failure means that the database cannot be reached or is not ready, and not that a statement is wrong. */
    boolean isUnavailable(SQLException failure);

    /** Whether the failure means that the database takes no changes, for example because it is a standby. */
    boolean isReadOnly(SQLException failure);
}
