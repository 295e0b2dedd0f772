package org.claimgraph.platform.database;

import java.sql.SQLException;

/** The database did not do what it was asked: our failure, never the caller's. */
public final class DatabaseException extends RuntimeException {
    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    DatabaseException(Sql statement, SQLException cause) {
        super(cause.getMessage() + " in: " + statement.text(), cause);
    }
}
