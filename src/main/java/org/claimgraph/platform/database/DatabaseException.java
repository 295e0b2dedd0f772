package org.claimgraph.platform.database;

import java.sql.SQLException;

/**
 * Thrown when the database rejects or fails to run a statement. This is an internal error of the service, never a
 * mistake of the caller.
 */
public class DatabaseException extends RuntimeException {
    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    DatabaseException(String statement, SQLException cause) {
        super(cause.getMessage() + " in: " + statement, cause);
    }
}
