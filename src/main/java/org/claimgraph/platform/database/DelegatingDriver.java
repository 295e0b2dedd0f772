package org.claimgraph.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * The JDBC driver of both databases, so that one build serves either: the URL says which. Quarkus fixes the driver class
 * at build time; this class leaves the choice to the start.
 */
public final class DelegatingDriver implements Driver {
    /** The connection property that names the resource with which a new database begins. */
    private static final String BEGIN_WITH = "begin-with";

    /** The property by which PostgreSQL is given a batch of insertions as one with many rows; the URL may say otherwise. */
    private static final String BATCHES_AS_ONE = "reWriteBatchedInserts";

    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String H2_MEMORY = "jdbc:h2:memFS:";
    private static final String DATA = ".mv.db";
    private static final String H2_FILE_CORRUPTED = "90030";
    private static final String H2_IN_USE = "90020";
    private static final String H2_OUT_OF_MEMORY = "90108";
    private final Set<String> sound = ConcurrentHashMap.newKeySet();
    private final Driver h2 = new org.h2.Driver();
    private final Driver postgresql = new org.postgresql.Driver();

    private Driver of(String url) {
        return url.startsWith(H2) ? h2 : postgresql;
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(info);
        String prepared = (String) properties.remove(BEGIN_WITH);
        if (!url.startsWith(H2)) {
            properties.putIfAbsent(BATCHES_AS_ONE, "true");
        }
        try {
            if (prepared != null && (url.startsWith(H2_FILE) || url.startsWith(H2_MEMORY))) {
                SeedDatabase.putAt(place(url) + DATA, prepared);
            }
            refuseDamaged(url);
            return of(url).connect(absolute(url), properties);
        } catch (IOException failure) {
            throw explained(url, new SQLException(failure));
        } catch (SQLException failure) {
            throw explained(url, failure);
        }
    }

    /** Where H2 keeps the database, without the end of its files' names. */
    private static String place(String url) {
        String path = absolute(url).replaceFirst(";.*", "");
        return path.substring(path.startsWith(H2_FILE) ? H2_FILE.length() : H2.length());
    }

    /** H2 refuses a relative path; to us it is one below the working directory. */
    private static String absolute(String url) {
        if (!url.startsWith(H2_FILE)) {
            return url;
        }
        int options = url.indexOf(';');
        int end = options < 0 ? url.length() : options;
        return H2_FILE + Path.of(url.substring(H2_FILE.length(), end)).toAbsolutePath() + url.substring(end);
    }

    /** Looks at the file once, before H2 writes to it; who has been refused and asks again is refused again. */
    private void refuseDamaged(String url) throws SQLException {
        if (!url.startsWith(H2_FILE) || sound.contains(url)) {
            return;
        }
        try {
            if (TruncationCheck.hasLostItsEnd(Path.of(place(url) + DATA))) {
                throw new SQLException("the end of the file is missing", H2_FILE_CORRUPTED);
            }
        } catch (IOException unreadable) {
            throw new SQLException(unreadable);
        }
        sound.add(url);
    }

    private static SQLException explained(String url, SQLException failure) {
        if (!url.startsWith(H2_FILE)) {
            return failure;
        }
        String place = place(url);
        String message = switch (String.valueOf(failure.getSQLState())) {
            case H2_FILE_CORRUPTED ->
                "The database file %s.mv.db is damaged: put back a copy of it, or move it away to begin anew.";
            case H2_IN_USE ->
                "The database file %s.mv.db is in use by another process: stop that one, or set CLAIMGRAPH_DATA to another directory.";
            case H2_OUT_OF_MEMORY -> "There is not memory enough to open the database file %s.mv.db.";
            default ->
                "The database file %s.mv.db cannot be opened: set CLAIMGRAPH_DATA to a directory that can be written.";
        };
        return new SQLException(message.formatted(place), failure.getSQLState(), failure);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return of(url).acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return of(url).getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
