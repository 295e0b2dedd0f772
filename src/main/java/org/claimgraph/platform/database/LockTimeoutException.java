package org.claimgraph.platform.database;

import java.sql.SQLException;

/** A lock that a statement needs was not free in time. */
public final class LockTimeoutException extends DatabaseException {
    LockTimeoutException(String statement, SQLException failure) {
        super(statement, failure);
    }
}
