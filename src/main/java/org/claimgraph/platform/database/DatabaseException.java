package org.claimgraph.platform.database;

import java.sql.SQLException;

/** The database refused or failed to run a statement. This is a failure of the service, never the caller's mistake. */
public final class DatabaseException extends RuntimeException {
    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    DatabaseException(String statement, SQLException cause) {
        super(cause.getMessage() + " in: " + statement, cause);
    }
}
