package org.claimgraph.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Opens embedded databases; rejects damaged files and explains errors. */
final class H2Opener {
    private static final String FILE_CORRUPTED = "90030";
    static final String IN_USE = "90020";
    private static final String OUT_OF_MEMORY = "90108";

    private final Set<String> checked = ConcurrentHashMap.newKeySet();
    private final org.h2.Driver driver = new org.h2.Driver();

    Connection open(String url, Properties settings) throws SQLException {
        H2Url parsed = H2Url.parse(url);
        try {
            refuseTruncated(parsed);
            return driver.connect(parsed.absolute(), credentials(settings));
        } catch (IOException failure) {
            throw explained(parsed, new SQLException(failure));
        } catch (SQLException failure) {
            throw explained(parsed, failure);
        }
    }

    /** H2 refuses properties that it does not know, and the others are for PostgreSQL. */
    private static Properties credentials(Properties settings) {
        Properties credentials = new Properties();
        for (String name : new String[] {"user", "password"}) {
            if (settings.getProperty(name) != null) {
                credentials.setProperty(name, settings.getProperty(name));
            }
        }
        return credentials;
    }

    /** Checks the file once, before H2 writes to it. A file that was refused is checked again at the next attempt. */
    private void refuseTruncated(H2Url url) throws IOException, SQLException {
        if (!url.isOnDisk() || checked.contains(url.absolute())) {
            return;
        }
        if (TruncationCheck.isTruncated(Path.of(url.file()))) {
            throw new SQLException("the end of the file is missing", FILE_CORRUPTED);
        }
        checked.add(url.absolute());
    }

    /** The failure with a message that names the database file and says what to do. */
    static SQLException explained(H2Url url, SQLException failure) {
        if (!url.isOnDisk()) {
            return failure;
        }
        String message = switch (String.valueOf(failure.getSQLState())) {
            case FILE_CORRUPTED ->
                "The database file %s is damaged: restore a copy of it, or move it away to start with a new one.";
            case IN_USE ->
                "The database file %s is in use by another process: stop that process, or set CLAIMGRAPH_DATA to another directory. To import beside a running service, send it the files: curl -H \"Authorization: Bearer KEY\" --data-binary @FILE \"http://localhost:8080/imports?file=FILE\" (docs/clients.md).";
            case OUT_OF_MEMORY -> "Not enough memory to open the database file %s; increase it, e.g. -Xmx128m.";
            default -> unusable(failure);
        };
        return new SQLException(message.formatted(url.file()), failure.getSQLState(), failure);
    }

    private static String unusable(SQLException failure) {
        return DiskFull.isCause(failure)
                ? "The database file %s cannot be written because its disk is full: free some space, or set CLAIMGRAPH_DATA to a directory on another disk."
                : "The database file %s cannot be opened: set CLAIMGRAPH_DATA to a directory that can be written.";
    }
}
