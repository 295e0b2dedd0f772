package org.claimgraph.platform.database;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Shrinks the file of an embedded database. H2 never overwrites a page, so a large transaction leaves a file many times the size of its
 * data, which H2 itself compacts only when it is closed.
 */
@ApplicationScoped
public class FileCompaction {
    private final Dialect dialect;
    private final DataSource source;

    FileCompaction(Database database, DataSource source) {
        this.dialect = database.dialect();
        this.source = source;
    }

    /**
     * Compacts the file while readers and writers go on, for at most ten seconds; called outside a transaction. It does nothing for other
     * databases and for a file that is well filled.
     */
    public void compact() {
        try (Connection connection = source.getConnection()) {
            dialect.compactFile(connection);
        } catch (SQLException | RuntimeException failure) {
            Log.warnf(
                    "The database file could not be compacted; it is compacted when the program ends: %s",
                    failure.getMessage());
        }
    }
}
